using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using LondonVRU.IntegrationTests.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>The service beside an identity provider, with Lewisham's directory let in to Lewisham. One a test class.</summary>
public sealed class SignInScene : IAsyncLifetime
{
    public const string ClientId = "7c1d4d8e-3a55-4c0a-9a0e-5b1f2c3d4e5f";

    /// <summary>The directory that is let in.</summary>
    public static readonly Guid Council = Guid.Parse("11111111-1111-4111-8111-111111111111");

    public IdentityProvider Provider { get; private set; } = null!;

    public Vru Vru { get; private set; } = null!;

    /// <summary>The time of sessions, links and tokens.</summary>
    public MovedTime Time { get; } = new();

    internal Postbox Post => new(Vru);

    public async Task InitializeAsync()
    {
        Provider = await IdentityProvider.StartAsync();
        Vru = new Vru
        {
            Settings = [$"--LondonVRU:SignIn:Authority={Provider.Address}", $"--LondonVRU:SignIn:ClientId={ClientId}", "--LondonVRU:SignIn:ClientSecret=a secret of the tests"],
            Replace = services => services.AddSingleton(new RealTime(Time)),
        };
        await Vru.InitializeAsync();
        await AllowAsync("Lewisham Council", Council, "lewisham");
    }

    public async Task DisposeAsync()
    {
        await Vru.DisposeAsync();
        Provider.Dispose();
    }

    /// <summary>Lets a directory in to tenants.</summary>
    public Task<Id<IdentityDirectory>> AllowAsync(string name, Guid directory, params string[] slugs) => ArrangeAsync(async db =>
    {
        var allowed = IdentityDirectory.Allow(name, directory, await db.Tenants.Where(tenant => slugs.Contains(tenant.Slug)).Select(tenant => tenant.Id).ToListAsync(), Time.GetUtcNow().UtcDateTime);
        db.Directories.Add(allowed);
        return allowed.Id;
    });

    /// <summary>Somebody who has joined with an account of a directory.</summary>
    public Task<Id<Person>> JoinedAsync(Guid account, Role role, Guid? directory = null, params string[] slugs) => ArrangeAsync(async db =>
    {
        var entra = directory ?? Council;
        var person = Person.Named("Somebody", $"{account}@lewisham.example", "Lewisham Council");
        person.BindTo(await db.Directories.SingleAsync(own => own.EntraTenantId == entra), account);
        db.People.Add(person);
        foreach (var tenant in await db.Tenants.Where(tenant => (slugs.Length == 0 ? new[] { "lewisham" } : slugs).Contains(tenant.Slug)).ToListAsync())
        {
            db.Memberships.Add(Membership.Of(person, tenant, role, Time.GetUtcNow().UtcDateTime));
        }

        return person.Id;
    });

    /// <summary>Somebody of a charity, who signs in by e-mailed links.</summary>
    public Task<Id<Person>> PartnerAsync(string email, Role role = Role.Viewer) => ArrangeAsync(async db =>
    {
        var person = Person.Named("Partner", email, "A charity");
        person.UseEmailLinks();
        db.People.Add(person);
        db.Memberships.Add(Membership.Of(person, await Lewisham(db), role, Time.GetUtcNow().UtcDateTime));
        return person.Id;
    });

    /// <summary>Invites somebody; the words of the letter.</summary>
    public Task<string> InviteAsync(string email, SignInMethod method, Role? role = null, string borough = "lewisham") => ArrangeAsync(async db =>
    {
        var person = await db.People.SingleOrDefaultAsync(person => person.Email == email) ?? db.People.Add(Person.Named("Invited", email, "Lewisham Council")).Entity;
        var by = await db.People.SingleAsync(person => person.Email == Vru.Email(borough, Role.Administrator));
        var now = Vru.Clock.GetUtcNow().UtcDateTime;
        var invitation = Invitation.Of(person, await db.Tenants.SingleAsync(tenant => tenant.Slug == borough), role ?? (method == SignInMethod.EmailLink ? Role.Viewer : Role.Coordinator), method, by.Id, now);
        db.Invitations.Add(invitation);
        return invitation.Renew(now).Words;
    });

    /// <summary>A browser that has gone through the organisation's sign-in.</summary>
    public async Task<Browser> SignInAsync(Guid account, string path = "/sign-in/organisation")
    {
        await Provider.SignInAsAsync(Council, account);
        var browser = Vru.Stranger();
        await browser.GoAsync(path);
        return browser;
    }

    public async Task<T> ArrangeAsync<T>(Func<VruDbContext, Task<T>> arrange)
    {
        await using var scope = Vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var made = await arrange(db);
        await db.SaveChangesAsync();
        Vru.Services.GetRequiredService<Memberships>().ForgetAll();
        return made;
    }

    public Task<T> LookAsync<T>(Func<VruDbContext, Task<T>> look) => ArrangeAsync(look);

    private static Task<Tenant> Lewisham(VruDbContext db) => db.Tenants.SingleAsync(tenant => tenant.Slug == "lewisham");
}

/// <summary>Real time, moved on by a test.</summary>
public sealed class MovedTime : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
