namespace LondonVRU.Domain.People;

public enum Role
{
    Viewer,
    Contributor,
    Coordinator,
    Approver,
    Administrator,

    /// <summary>Of London only.</summary>
    Analyst,

    /// <summary>Of London only.</summary>
    Officer,
}

/// <summary>What a page or an endpoint may need. "Own" rights hold for the actions that the person owns.</summary>
public enum Right
{
    ReadPlan,
    ReadRestricted,
    UpdateOwnActions,
    UpdateAllActions,
    EditPlan,
    SignOff,
    Export,

    /// <summary>Of a tenant's things only those that the person owns.</summary>
    ExportOwn,
    ReadHistory,

    /// <summary>Invite, change, disable and remove people of this tenant.</summary>
    ManagePeople,

    /// <summary>How this tenant works: its intervals, days and words.</summary>
    ManageSettings,
    ReadShelf,
    ManageCycles,

    /// <summary>Open and answer what was submitted, agree the panel's feedback, say who sits on it.</summary>
    AnswerSubmissions,

    /// <summary>Score and comment plans from the seat of the panel that one has been given.</summary>
    SitOnPanel,
    ManageTemplates,
    RunJobs,

    /// <summary>Make and retire tenants, and say whose directories are let in.</summary>
    ManageTenants,

    /// <summary>What happened on the platform, outside every tenant.</summary>
    ReadPlatform,

    /// <summary>Which letters went to whom in this tenant and whether they arrived, never what they said.</summary>
    ReadLetters,

    /// <summary>Tell London of good practice, ask those who tried one, and answer.</summary>
    NominatePractice,

    /// <summary>Word, publish, promote and retire practice.</summary>
    ManagePractice,

    /// <summary>Ask London, or a partnership that offers something, for help.</summary>
    AskForHelp,

    /// <summary>Make, publish and withdraw what this tenant offers, and answer who asks for it.</summary>
    MakeOffers,

    /// <summary>Match and answer requests, say how many a partnership may have open, propose rollouts.</summary>
    ManageOffers,

    /// <summary>Tell London which boroughs are like this one.</summary>
    SuggestPeers,
}

/// <summary>Who may do what: the one table.</summary>
public static class Rights
{
    private static readonly Dictionary<Role, HashSet<Right>> OfBorough = new()
    {
        [Role.Viewer] = [Right.ReadPlan, Right.Export],
        [Role.Contributor] = [Right.ReadPlan, Right.UpdateOwnActions, Right.ExportOwn, Right.NominatePractice, Right.AskForHelp],
        [Role.Coordinator] = [Right.ReadPlan, Right.ReadRestricted, Right.UpdateOwnActions, Right.UpdateAllActions, Right.EditPlan, Right.Export, Right.ManageSettings, Right.ReadLetters, Right.NominatePractice, Right.AskForHelp, Right.MakeOffers, Right.SuggestPeers],
        [Role.Approver] = [Right.ReadPlan, Right.ReadRestricted, Right.SignOff, Right.Export, Right.NominatePractice, Right.AskForHelp],
        [Role.Administrator] = [Right.ReadHistory, Right.ManagePeople, Right.ManageSettings, Right.SuggestPeers],
    };

    private static readonly Dictionary<Role, HashSet<Right>> OfLondon = new()
    {
        [Role.Analyst] = [Right.ReadShelf, Right.Export],
        [Role.Officer] = [Right.ReadShelf, Right.Export, Right.ManageCycles, Right.ManageTemplates, Right.AnswerSubmissions, Right.SitOnPanel, Right.ManagePractice, Right.MakeOffers, Right.ManageOffers],
        [Role.Administrator] = [Right.ReadShelf, Right.ReadHistory, Right.ManagePeople, Right.ManageSettings, Right.RunJobs, Right.ManageTenants, Right.ReadPlatform, Right.ReadLetters],
    };

    /// <param name="role">The role held.</param>
    /// <param name="inLondon">Whether it is held in London's tenant: an administrator there is another thing than in a borough.</param>
    public static IReadOnlySet<Right> Of(Role role, bool inLondon) =>
        (inLondon ? OfLondon : OfBorough).TryGetValue(role, out var rights) ? rights : new HashSet<Right>();

    /// <summary>The roles for which an e-mailed link is enough to sign in: they read, and say how their own actions are going. A mailbox is one factor; whoever can do
    /// more than that signs in with an organisation's account, where a second one is asked for.</summary>
    public static IReadOnlyList<Role> ByLink { get; } = [Role.Viewer, Role.Contributor];

    /// <exception cref="RuleBrokenException">One of the roles is too much for that way of signing in.</exception>
    public static void RequireEnough(SignInMethod? method, IEnumerable<Role> roles)
    {
        if (method == SignInMethod.EmailLink && roles.Except(ByLink).ToList() is [var role, ..])
        {
            throw new RuleBrokenException(
                "sign-in.needs-account", $"An e-mailed link is enough for contributors and viewers alone. Whoever is {role.ToString().ToLowerInvariant()} signs in with the account of their organisation.");
        }
    }

    /// <summary>Whether such a role can be held in that kind of tenant.</summary>
    public static bool Exists(Role role, bool inLondon) => (inLondon ? OfLondon : OfBorough).ContainsKey(role);
}
