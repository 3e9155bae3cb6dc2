using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.People;

/// <summary>Roles, states and ways to sign in, as the pages say them.</summary>
internal static class PeopleWords
{
    /// <summary>The roles that a kind of tenant has, with what each may do.</summary>
    public static IReadOnlyList<Choice> Roles(bool inLondon) =>
        [.. Enum.GetValues<Role>().Where(role => Rights.Exists(role, inLondon)).Select(role => new Choice(role.ToString(), role.ToString(), HintOf(role, inLondon)))];

    /// <param name="directories">Whose accounts are let in.</param>
    /// <param name="byLink">An e-mailed link can be enough for their roles.</param>
    public static IReadOnlyList<Choice> Methods(IReadOnlyList<string> directories, bool byLink) =>
    [
        new(
            nameof(SignInMethod.Directory), "With their organisation’s account",
            directories.Count > 0 ? $"Accounts of {Words.List(directories)} are let in." : "No organisation’s accounts are let in here yet. London’s administrator sets that.",
            IsDisabled: directories.Count == 0),
        new(nameof(SignInMethod.EmailLink), "By a link that we e-mail each time", "For contributors and viewers whose organisation has no directory, such as charities. Every other role needs an account.",
            IsDisabled: !byLink),
    ];

    /// <summary>"Lewisham Council’s account", "E-mailed link", "Not set up yet".</summary>
    public static string SignsIn(SignInMethod? method, string? directory) => method switch
    {
        SignInMethod.Directory => directory is null ? "Organisation’s account" : $"Account of {directory}",
        SignInMethod.EmailLink => "E-mailed link",
        _ => "Not set up yet",
    };

    public static string NameOf(PersonState state) => state switch
    {
        PersonState.RanOut => "Invitation ran out",
        _ => state.ToString(),
    };

    /// <summary>"an administrator", "a viewer".</summary>
    public static string WithArticle(Role role) => $"{(role is Role.Administrator or Role.Approver or Role.Analyst or Role.Officer ? "an" : "a")} {role.ToString().ToLowerInvariant()}";

    /// <summary>By name and agency, to be chosen from.</summary>
    public static IReadOnlyList<Choice> People(IEnumerable<ListPeople.Entry> people) => [.. people.Select(person => new Choice(person.Id.ToString(), $"{person.Name}, {person.Agency}"))];

    private static string HintOf(Role role, bool inLondon) => role switch
    {
        Role.Viewer => "Reads the plan and its reviews.",
        Role.Contributor => "Owns actions and says how they are going.",
        Role.Coordinator => "Keeps the plan, puts the review together and submits both. Reads what is restricted.",
        Role.Approver => "Chairs the partnership: signs the plan and each review. Reads what is restricted.",
        Role.Analyst => "Reads and exports what was submitted.",
        Role.Officer => "Opens cycles, answers submissions and publishes the template.",
        _ when inLondon => "Looks after London’s people, all tenants and the platform.",
        _ => "Looks after people, roles and settings. Does not read the plan.",
    };
}

/// <summary>How somebody stands in a tenant.</summary>
internal enum PersonState
{
    Active,
    Invited,
    RanOut,
    Disabled,
    Left,
}
