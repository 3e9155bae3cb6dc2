namespace LondonVRU.Web.SignIn;

/// <summary>Why somebody was not let in.</summary>
internal enum SignInProblem
{
    /// <summary>They, or their organisation, said no at its own page.</summary>
    Declined,

    /// <summary>The answer was not for this browser, came twice or came too late.</summary>
    Stale,

    /// <summary>The answer is not what the organisation's directory would say: forged, for somebody else, or broken.</summary>
    NotAccepted,

    /// <summary>Their organisation is not among those let in, or no longer.</summary>
    UnknownOrganisation,

    /// <summary>Nobody has joined with this account.</summary>
    UnknownPerson,
    Disabled,

    /// <summary>A program's account.</summary>
    NotAPerson,

    /// <summary>The organisation's sign-in does not answer.</summary>
    Unavailable,

    /// <summary>An e-mailed link that was used before, is too old or never was.</summary>
    LinkClosed,

    /// <summary>The code of an e-mailed link was not right: said on the page itself.</summary>
    WrongCode,
}

/// <summary>What each <see cref="SignInProblem"/> with a page of its own is called in addresses, answered with and said to be.</summary>
/// <param name="Slug">In the address: "unknown-person".</param>
/// <param name="Title">What is so.</param>
/// <param name="Advice">What to do.</param>
internal sealed record SignInProblemWords(SignInProblem Problem, string Slug, int Status, string Title, string Advice)
{
    public static IReadOnlyList<SignInProblemWords> All { get; } =
    [
        new(SignInProblem.Declined, "declined", StatusCodes.Status403Forbidden, "You were not signed in",
            "You, or your organisation, declined to let LondonVRU see who you are. If that was a mistake, sign in again. If your organisation has to approve LondonVRU first, its IT service desk can do so."),
        new(SignInProblem.Stale, "stale", StatusCodes.Status400BadRequest, "That sign-in has run out",
            "It was begun too long ago, in another browser, or was finished once already. Begin again."),
        new(SignInProblem.NotAccepted, "not-accepted", StatusCodes.Status400BadRequest, "That sign-in could not be trusted",
            "The answer of your organisation’s sign-in was not as it should be, so nobody was let in. Begin again; if it happens twice, tell your IT service desk."),
        new(SignInProblem.UnknownOrganisation, "unknown-organisation", StatusCodes.Status403Forbidden, "Your organisation is not connected",
            "LondonVRU lets in the accounts of organisations that London’s administrator has named, and yours is not among them. You may have chosen the wrong account: sign in again with the one of the organisation that you were invited from."),
        new(SignInProblem.UnknownPerson, "unknown-person", StatusCodes.Status403Forbidden, "You have not joined yet",
            "Your account is a good one, but nobody has joined with it. Open the invitation in your e-mail and accept it there; if you have none, ask your partnership’s administrator to invite you."),
        new(SignInProblem.Disabled, "disabled", StatusCodes.Status403Forbidden, "You can no longer sign in",
            "An administrator has ended your access. Ask your partnership’s administrator if that is a mistake."),
        new(SignInProblem.NotAPerson, "not-a-person", StatusCodes.Status403Forbidden, "That account is a program’s",
            "It may use the API and has no pages. Sign in with your own."),
        new(SignInProblem.Unavailable, "unavailable", StatusCodes.Status503ServiceUnavailable, "Your organisation’s sign-in does not answer",
            "LondonVRU itself is well. Try again in some minutes; whoever is signed in already can go on working."),
        new(SignInProblem.LinkClosed, "link-closed", StatusCodes.Status410Gone, "That link no longer opens anything",
            "A link works once, within ten minutes, and five wrong codes close it. Ask for a new one."),
    ];

    public string Address => $"/sign-in/problem/{Slug}";

    public static SignInProblemWords Of(SignInProblem problem) => All.Single(words => words.Problem == problem);
}

/// <summary>Raised while an answer of an organisation's sign-in is read.</summary>
internal sealed class SignInRefusedException(SignInProblem problem, string detail, Exception? inner = null) : Exception(detail, inner)
{
    public SignInProblem Problem { get; } = problem;
}
