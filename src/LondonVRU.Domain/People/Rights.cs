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
    ReadShelf,
    ManageCycles,
    ManageTemplates,
    RunJobs,
}

/// <summary>Who may do what: the one table.</summary>
public static class Rights
{
    private static readonly Dictionary<Role, HashSet<Right>> OfBorough = new()
    {
        [Role.Viewer] = [Right.ReadPlan, Right.Export],
        [Role.Contributor] = [Right.ReadPlan, Right.UpdateOwnActions, Right.ExportOwn],
        [Role.Coordinator] = [Right.ReadPlan, Right.ReadRestricted, Right.UpdateOwnActions, Right.UpdateAllActions, Right.EditPlan, Right.Export],
        [Role.Approver] = [Right.ReadPlan, Right.ReadRestricted, Right.SignOff, Right.Export],
        [Role.Administrator] = [Right.ReadHistory],
    };

    private static readonly Dictionary<Role, HashSet<Right>> OfLondon = new()
    {
        [Role.Analyst] = [Right.ReadShelf, Right.Export],
        [Role.Officer] = [Right.ReadShelf, Right.Export, Right.ManageCycles, Right.ManageTemplates],
        [Role.Administrator] = [Right.ReadShelf, Right.ReadHistory, Right.RunJobs],
    };

    /// <param name="role">The role held.</param>
    /// <param name="inLondon">Whether it is held in London's tenant: an administrator there is another thing than in a borough.</param>
    public static IReadOnlySet<Right> Of(Role role, bool inLondon) =>
        (inLondon ? OfLondon : OfBorough).TryGetValue(role, out var rights) ? rights : new HashSet<Right>();

    public static bool IsOfLondon(Role role) => role is Role.Analyst or Role.Officer;
}
