using LondonVRU.Application.SignIn;
using LondonVRU.Domain;
using LondonVRU.Domain.People;

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

/// <summary>The one place that every sign-in, refusal and end passes. Ids alone: neither addresses nor tokens.</summary>
internal sealed class SignInRecord(ILogger<SignInRecord> log)
{
    /// <param name="method">Null for Development's own sign-in.</param>
    public Task SucceededAsync(Id<Person> person, Id<Session> session, SignInMethod? method, CancellationToken ct)
    {
        log.LogInformation("Person {Person} signed in by {Method}: session {Session}", person, method, session);
        return Task.CompletedTask;
    }

    /// <param name="person">Null if it is not known who it was.</param>
    /// <param name="account">The organisation's account that was shown; null if none, or it could not be believed.</param>
    public Task RefusedAsync(SignInProblem why, Id<Person>? person, DirectoryAccount? account, CancellationToken ct)
    {
        log.LogInformation("Sign-in refused, {Why}: person {Person}, directory {Directory}, object {Object}", why, person, account?.DirectoryId, account?.ObjectId);
        return Task.CompletedTask;
    }

    public Task EndedAsync(Id<Person>? person, Id<Session>? session, EndOfSession how, CancellationToken ct)
    {
        log.LogInformation("Session {Session} of person {Person} ended: {How}", session, person, how);
        return Task.CompletedTask;
    }
}
