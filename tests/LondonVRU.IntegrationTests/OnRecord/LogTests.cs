using System.Net;
using System.Net.Http.Headers;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LondonVRU.IntegrationTests.OnRecord;

/// <summary>What the service writes into its log, at every level of its own and at what ships of the framework's.</summary>
public sealed class LogTests : IAsyncLifetime
{
    private readonly LogBook book = new();
    private readonly Vru vru;

    public LogTests() => vru = new()
    {
        Settings = ["--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:LondonVRU=Trace", "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Debug"],
        Replace = services =>
        {
            services.AddSingleton<ILoggerProvider>(book);
            services.RemoveAll<ITableWriter>();
            services.AddSingleton<ITableWriter, FailingWriter>();
        },
    };

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task No_secret_no_address_and_no_word_of_anybodys_is_logged()
    {
        HashSet<string> made = [];

        // Pages: in, a wrong name, words, a form too old, out.
        var browser = vru.Stranger();
        await browser.GoAsync("/sign-in");
        await browser.SubmitAsync("form#people", ("email", made.With("no.such.person@elsewhere.example")));
        await browser.SignInAsync(made.With("coordinator@lewisham.example"));
        var id = await vru.AddAction("lewisham", made.With("Words of an action that nobody logs"));
        await vru.AddAction("lewisham", made.With("Words of a restricted action"), restricted: true);
        await browser.GoAsync($"/lewisham/plans/2026/actions/{id}");
        await browser.SubmitAsync("#update form", ("Input.Status", "OnTrack"), ("Input.Done", made.With("Words of an update that nobody logs")));
        await browser.SubmitAsync("#update form", ("Input.Status", "AtRisk"), ("Input.Done", made.With("Words that are refused")));
        made.UnionWith(browser.Page!.QuerySelectorAll("input[name=__RequestVerificationToken]").Select(input => input.GetAttribute("value")!));
        await browser.GoAsync($"/lewisham/plans/2026?q={Uri.EscapeDataString(made.With("Words looked for"))}");
        await browser.PostBlindAsync("/sign-out", ("__RequestVerificationToken", made.With("a-form-token-of-another")));

        // The API: a good token, a bad one, a body that is no JSON, a fault.
        var api = await vru.SignedIn("lewisham", Role.Coordinator);
        made.Add(api.DefaultRequestHeaders.Authorization!.Parameter!);
        await api.PostAsync($"/lewisham/api/v1/actions/{id}/updates", new StringContent($"{{\"done\": \"{made.With("Words within broken JSON")}", MediaTypeHeaderValue.Parse("application/json")));
        Assert.Equal(HttpStatusCode.InternalServerError, (await api.GetAsync("/lewisham/api/v1/plans/2026/export?format=csv")).StatusCode);
        var stranger = vru.Nobody();
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", made.With("eyJhbGciOiJIUzI1NiJ9.eyJwZXJzb24iOiJ4In0.c29tZXRoaW5nIGJhZA"));
        await stranger.GetAsync("/lewisham/api/v1/plans");

        // Secrets, and what the database says when it refuses one twice.
        await SecretsAsync(made);

        // Whatever is stored of people and their words, found by itself when there is more of it one day.
        made.UnionWith(await StoredAsync());
        await vru.Services.GetRequiredService<AccessNotes>().FlushAsync(CancellationToken.None);
        Assert.True(made.Count > 100, $"Only {made.Count} values were looked for.");
        Assert.Contains(book.Lines, line => line.Event.Id == SecurityEvents.Fault);
        Assert.Contains(book.Lines, line => line.Category.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        foreach (var (category, level, _, text) in book.Lines)
        {
            Assert.True(made.FirstOrDefault(value => text.Contains(value, StringComparison.OrdinalIgnoreCase)) is not { } leak, $"{category} logged a value at {level}:\n{text}");
        }
    }

    [Fact]
    public async Task What_operations_watch_for_has_its_number()
    {
        var viewer = await vru.Browse("lewisham", Role.Viewer);
        await viewer.GoAsync("/lewisham/history");
        await viewer.GoAsync("/sutton");
        await viewer.PostBlindAsync("/sign-out");
        var stranger = vru.Nobody();
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", "nonsense");
        await stranger.GetAsync("/lewisham/api/v1/plans");

        var events = book.Lines.Where(line => line.Category == typeof(AccessNotes).FullName).Select(line => line.Event.Id).ToHashSet();
        Assert.Superset(new HashSet<int> { 4001, 4004, 4005, 4006, 4007 }, events);
        Assert.Equal([4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4009], Enum.GetValues<AccessKind>().Select(kind => SecurityEvents.Of(kind).Id));
    }

    private async Task SecretsAsync(HashSet<string> made)
    {
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        await using var room = await vru.In("lewisham");
        var tenant = await room.Db.Tenants.SingleAsync(tenant => tenant.Slug == "lewisham");
        var person = Person.Named(made.With("Somebody Invited"), made.With("somebody.invited@lewisham.example"), "Lewisham Council");
        var invitation = Invitation.Of(person, tenant, Role.Viewer, SignInMethod.EmailLink, null, now);
        var link = SignInLink.For(person, AskingBrowser.Of(Secret.New()), now);
        var (token, words) = PersonalToken.Make(person.Id, tenant.Id, "Power BI", mayWrite: true, now.AddDays(1), now);
        made.UnionWith([invitation.Renew(now).Words, link.Renew(now).Words, words, token.SecretHash]);
        room.Db.AddRange(person, invitation, link, token);
        await room.Db.SaveChangesAsync();
        room.Db.People.Add(Person.Named("Somebody Else Entirely", "somebody.invited@lewisham.example", "Lewisham Council"));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => room.Db.SaveChangesAsync());
    }

    /// <summary>Every text of some length in every table, save London's own, which is public, and what names no person: tenants, routes, fields.</summary>
    private async Task<IEnumerable<string>> StoredAsync()
    {
        List<string> stored = [];
        await using var room = await vru.In("lewisham");
        foreach (var entity in room.Db.Model.GetEntityTypes().Where(entity =>
            !typeof(ILondonWide).IsAssignableFrom(entity.ClrType) && entity.ClrType != typeof(Tenant) && entity.ClrType != typeof(AccessEntry) && entity.ClrType != typeof(PolicyReport)
            && entity.ClrType != typeof(AuditSeal)))
        {
            var columns = entity.GetProperties().Where(property => property.ClrType == typeof(string) && property.Name is not (nameof(AuditEntry.Thing) or nameof(AuditEntry.Network))).ToList();
            foreach (var column in columns)
            {
                await using var command = room.Db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of the model.
                command.CommandText = $"SELECT DISTINCT \"{column.GetColumnName()}\" FROM \"{entity.GetTableName()}\" WHERE length(\"{column.GetColumnName()}\") >= 12";
#pragma warning restore CA2100
                await room.Db.Database.OpenConnectionAsync();
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    stored.Add(reader.GetString(0));
                }
            }
        }

        return stored;
    }
}

internal static class Made
{
    /// <summary>Remembers a value that must not be seen again.</summary>
    public static string With(this HashSet<string> made, string value)
    {
        made.Add(value);
        return value;
    }
}
