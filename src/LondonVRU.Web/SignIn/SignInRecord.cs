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

    /// <summary>Disabled, or their directory's accounts are no longer let in.</summary>
    NoLongerLetIn,
}

/// <summary>The one place that every sign-in, refusal and end passes on its way to the record of access. Ids alone: neither addresses nor tokens.</summary>
internal sealed class SignInRecord(AccessNotes notes, Memberships memberships, IHttpContextAccessor http)
{
    /// <summary>From where it is asked; the service itself where there is no request.</summary>
    private CameFrom From => http.HttpContext?.RequestServices.GetRequiredService<Actor>().From ?? CameFrom.Service;

    /// <param name="method">Null for Development's own sign-in.</param>
    public Task SucceededAsync(Id<Person> person, Id<Session> session, SignInMethod? method, CancellationToken ct) =>
        NoteAsync(AccessKind.SignedIn, person, $"{method?.ToString() ?? "Development"}, session {session}", ct);

    /// <param name="person">Null if it is not known who it was.</param>
    /// <param name="account">The organisation's account that was shown; null if none, or it could not be believed.</param>
    public Task RefusedAsync(SignInProblem why, Id<Person>? person, DirectoryAccount? account, CancellationToken ct)
    {
        notes.Take(new(AccessKind.SignInRefused, null, person, From, account is { } shown ? $"{why}, directory {shown.DirectoryId}, account {shown.ObjectId}" : $"{why}"));
        return Task.CompletedTask;
    }

    public Task EndedAsync(Id<Person>? person, Id<Session>? session, EndOfSession how, CancellationToken ct) =>
        person is { } known ? NoteAsync(AccessKind.SignedOut, known, $"{how}, session {session}", ct) : Task.CompletedTask;

    private async Task NoteAsync(AccessKind kind, Id<Person> person, string what, CancellationToken ct)
    {
        var roles = (await memberships.FindAsync(person, ct))?.Roles ?? [];
        await notes.TakeSignInAsync(kind, person, roles.Select(held => held.TenantId), From, what, ct);
    }
}
