using LondonVRU.Application.People;
using LondonVRU.Application.Record;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;

namespace LondonVRU.Web.SignIn;

/// <summary>How a session ended. One that merely ran out is not told of.</summary>
internal enum EndOfSession
{
    SignedOut,

    /// <summary>By its owner, from their list.</summary>
    EndedByOwner,

    /// <summary>They signed in anew in the same browser.</summary>
    Replaced,

    /// <summary>Disabled, or their directory's accounts are no longer let in.</summary>
    NoLongerLetIn,
}

/// <summary>The one place that every sign-in, refusal and end passes, on its way into the record of access. Never an address nor a token.</summary>
internal sealed class SignInRecord(AccessNotes notes, Memberships memberships, Actor actor)
{
    private const string InDevelopment = "Development";

    /// <param name="method">Null for Development's own sign-in.</param>
    public Task SucceededAsync(Id<Person> person, SignInMethod? method, CancellationToken ct) => NoteAsync(AccessKind.SignedIn, person, method?.ToString() ?? InDevelopment, ct);

    /// <param name="person">Null if it is not known who it was.</param>
    public void Refused(SignInProblem why, Id<Person>? person) => notes.Take(new(AccessKind.SignInRefused, null, person, actor.From, why.ToString()));

    public Task EndedAsync(Id<Person> person, EndOfSession how, CancellationToken ct) => NoteAsync(AccessKind.SignedOut, person, how.ToString(), ct);

    private async Task NoteAsync(AccessKind kind, Id<Person> person, string what, CancellationToken ct)
    {
        var tenants = (await memberships.FindAsync(person, ct))?.Roles.Select(held => held.TenantId) ?? [];
        await notes.TakeSignInAsync(kind, person, tenants, actor.From, what, ct);
    }
}
