using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LondonVRU.ArchitectureTests;

/// <summary>Whose data a row is, and who may look past it. See docs/tenancy.md.</summary>
public sealed class TenancyTests(Service service) : IClassFixture<Service>
{
    private const string Tenant = "TenantId";

    /// <summary>What opens a second tenant. Add to it only what spans tenants by its nature, and say why.</summary>
    private static readonly string[] TakeTheDoor =
    [
        "LondonVRU.Application.Tenants.TenantDoor",
        "LondonVRU.Application.Pipeline.ApplicationServices",
        "LondonVRU.Application.Pipeline.ForTenant`1", // jobs: the tenant is a visible argument
        "LondonVRU.Application.Plans.GetMyActionsHandler", // a person's own actions, in every tenant that they belong to
        "LondonVRU.Application.Plans.UpdateMyActionHandler",
        "LondonVRU.Application.Plans.Joint.JointReading", // the joint plan of a borough's own BCU, to be read
        "LondonVRU.Application.Home.GetPlacesHandler", // what waits for a person in each place that they belong to
        "LondonVRU.Application.Comparison.Figures.GetOwnPlaceHandler", // how London's figures are spread, without whose they are
        "LondonVRU.Application.Rollouts.CountUptake", // how many boroughs have taken a rollout up, without which
        "LondonVRU.Application.Notifications.LettersOfPerson", // one letter a day, whatever tenants it speaks of
        "LondonVRU.Application.Notifications.Days.ReadCalendarHandler", // a person's own days, in every tenant that they belong to
        "LondonVRU.Application.Notifications.Webhooks.CallWebhooks", // a job: what each tenant's webhook is told is read in its room
        "LondonVRU.Application.SignIn.AcceptInvitationHandler", // who joins is not in the tenant yet; its trail tells of it
        "LondonVRU.Application.SignIn.AskForSignInLinkHandler", // letters of the service itself are owed in London's
        "LondonVRU.Application.ApiAccess.MakeTokenHandler", // a person's own tokens, in every tenant that they belong to
        "LondonVRU.Application.ApiAccess.RevokeMyTokenHandler",
        "LondonVRU.Application.Record.AccessNotes", // a request's entry goes to its tenant, a stranger's to London
        "LondonVRU.Application.Record.SealRecord", // each tenant's chain, one after the other
        "LondonVRU.Application.Record.VerifyRecord",
        "LondonVRU.Application.Record.ForgetOldAccess",
        "LondonVRU.Infrastructure.Seeding.Seeder", // fills an empty database
        "LondonVRU.Infrastructure.Seeding.Demonstration",
        "LondonVRU.Infrastructure.Seeding.DemonstrationPractices",
        "LondonVRU.Infrastructure.Seeding.DemonstrationOffers",
        "LondonVRU.Infrastructure.Seeding.DemonstrationPeers",
        "LondonVRU.Infrastructure.Seeding.FirstAdministrator",
    ];

    /// <summary>Where an e-mail address or a membership may be read: sign-in, the membership policy, people, who administers a tenant, letters, and what fills an empty database.</summary>
    private static readonly string[] MayReadPeople =
    [
        "LondonVRU.Domain.People.", "LondonVRU.Domain.Notifications.", "LondonVRU.Application.People.", "LondonVRU.Application.Tenants.", "LondonVRU.Application.SignIn.",
        "LondonVRU.Application.ApiAccess.", "LondonVRU.Application.Notifications.", "LondonVRU.Application.Data.",
        "LondonVRU.Infrastructure.Seeding.", "LondonVRU.Infrastructure.Mail.", "LondonVRU.Infrastructure.Identity.", "LondonVRU.Infrastructure.Database.",
        "LondonVRU.Web.SignIn.", "LondonVRU.Web.Pages.SignIn.", "LondonVRU.Web.Pages.People.", "LondonVRU.Web.Development.",
    ];

    [Fact]
    public void Every_entity_is_exactly_one_kind() => NoneOf(service.Model.GetEntityTypes(), entity =>
    {
        Type[] kinds = [typeof(ITenantOwned), typeof(IOnTheShelf), typeof(ILondonWide), typeof(IPlatform)];
        var own = kinds.Where(kind => kind.IsAssignableFrom(entity.ClrType)).Select(kind => kind.Name).ToList();
        return own.Count == 1 ? null : $"is {(own.Count == 0 ? "none" : string.Join(" and ", own))} of the four kinds";
    });

    [Fact]
    public void Every_tenants_row_and_every_row_on_the_shelf_has_the_filter() =>
        NoneOf(service.Model.GetEntityTypes().Where(entity => Is<ITenantOwned>(entity) || Is<IOnTheShelf>(entity)), entity =>
            entity.GetDeclaredQueryFilters().Any(filter => filter.Key == "Tenant") ? null : "has no filter called Tenant");

    [Fact]
    public void Keys_and_unique_indexes_of_tenants_rows_are_led_by_the_tenant() => NoneOf(Owned(), entity =>
    {
        var keys = entity.GetKeys().Select(key => key.Properties).Concat(entity.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties));
        return keys.FirstOrDefault(properties => properties[0].Name != Tenant) is { } wrong ? $"has a key led by {wrong[0].Name}" : null;
    });

    [Fact]
    public void Every_index_of_tenants_rows_is_led_by_the_tenant_unless_it_serves_a_reference_to_london_or_people() => NoneOf(Owned(), entity =>
        entity.GetIndexes().FirstOrDefault(index => index.Properties[0].Name != Tenant && !entity.GetForeignKeys().Any(key => key.Properties.SequenceEqual(index.Properties))) is { } wrong
            ? $"has an index led by {wrong.Properties[0].Name}"
            : null);

    [Fact]
    public void References_between_tenants_rows_include_the_tenant() => NoneOf(Owned(), entity =>
        entity.GetForeignKeys().FirstOrDefault(key => Is<ITenantOwned>(key.PrincipalEntityType) && (key.Properties[0].Name != Tenant || key.PrincipalKey.Properties[0].Name != Tenant)) is { } wrong
            ? $"refers to {wrong.PrincipalEntityType.ClrType.Name} without the tenant"
            : null);

    [Fact]
    public void The_filter_asks_for_the_tenant() => NoneOf(service.Model.GetEntityTypes(), entity => entity.GetDeclaredQueryFilters()
        .Select(filter => filter.Expression?.ToString() ?? "").FirstOrDefault(filter => !filter.Contains(Tenant, StringComparison.Ordinal)) is { } wrong ? $"is filtered by {wrong}" : null);

    [Fact]
    public void The_tenant_of_a_tenants_row_is_a_column_that_no_code_can_name() => NoneOf(Owned(), entity =>
        entity.FindProperty(Tenant) is not { } column ? "has no tenant"
        : !column.IsShadowProperty() || column.IsNullable || column.ValueGenerated != ValueGenerated.Never ? "has a tenant that can be set, or be missing"
        : null);

    [Fact]
    public void Nothing_outside_a_tenant_refers_to_a_tenants_row() => NoneOf(service.Model.GetEntityTypes().Where(entity => !Is<ITenantOwned>(entity)), entity =>
        entity.GetForeignKeys().FirstOrDefault(key => Is<ITenantOwned>(key.PrincipalEntityType)) is { } wrong ? $"refers to {wrong.PrincipalEntityType.ClrType.Name}" : null);

    [Fact]
    public void Every_row_on_the_shelf_says_whose_it_is_and_unique_keys_that_people_choose_are_led_by_it() => NoneOf(service.Model.GetEntityTypes().Where(Is<IOnTheShelf>), entity =>
        entity.FindProperty(Tenant) is not { IsNullable: false } || entity.FindProperty("Visibility") is null ? "says no tenant or no visibility"
        : entity.GetIndexes().FirstOrDefault(index => index.IsUnique && index.Properties[0].Name != Tenant && !index.Properties[0].ClrType.IsGenericType) is { } wrong ? $"has a unique index led by {wrong.Properties[0].Name}"
        : null);

    /// <summary>What they read must be named in the table of inputs (tests/LondonVRU.IntegrationTests/Tenants/Requests/inputs.txt, "by hand"), because no reflection finds it.</summary>
    private static readonly string[] ReadByHand =
    [
        "LondonVRU.Web.Api.ActionPatch", "LondonVRU.Web.Pages.Plans.Import.PreviewModel",
        "LondonVRU.Web.Pages.MyActions.IndexModel", // each form's fields bear the key of its action; the action's id itself is bound
        "LondonVRU.Web.Pages.Reviews.ReviewModel", // whether a bound field was sent at all
        "LondonVRU.Web.Api.Paging", // links to the next page keep the query
        "LondonVRU.Web.Pages.Plans.PlanModel", "LondonVRU.Web.Pages.Plans.PlanFilter", "LondonVRU.Web.Pages.Plans.Actions.SeveralModel", "LondonVRU.Web.Pages.People.IndexModel", // choices of the filter
        "LondonVRU.Web.Pages.History.RecordExport", "LondonVRU.Web.Pages.History.RecordPage", // choices of the filter, within one record
        "LondonVRU.Web.Security.PolicyReportsEndpoint", // a browser's report, of no tenant
        "LondonVRU.Web.SignIn.EntraSignIn", // what the identity provider says went wrong
        "LondonVRU.Web.SignIn.KeptForms", "LondonVRU.Web.SignIn.KeptFormPages", // a form that outlived its session, given back to whoever sent it alone: KeptFormTests
    ];

    /// <summary>What the framework writes at compile time to bind the declared parameters of an endpoint: those are held by the tests of inputs.</summary>
    private const string BoundByTheFramework = "Microsoft.AspNetCore.Http.Generated.";

    [Fact]
    public void Only_the_named_few_read_a_request_by_hand() => Rule.BrokenByNone(Uses.Of(member =>
        (member.DeclaringType?.FullName is "Microsoft.AspNetCore.Http.HttpRequest" && member.Name is "get_Form" or "get_Query" or "get_Body" or "ReadFormAsync")
        || member.Name is "TryUpdateModelAsync" || (member.DeclaringType?.FullName == "Microsoft.AspNetCore.Http.HttpRequestJsonExtensions"))
        .Except(ReadByHand).Where(reader => !reader.StartsWith(BoundByTheFramework, StringComparison.Ordinal)));

    [Fact]
    public void Only_the_named_few_open_a_second_tenant() => Rule.BrokenByNone(Uses.OfType(typeof(TenantDoor)).Except(TakeTheDoor));

    [Fact]
    public void E_mail_addresses_and_memberships_are_read_by_sign_in_people_and_letters_alone()
    {
        string[] members = ["get_" + nameof(Person.Email), "get_" + nameof(VruDbContext.Memberships), "get_" + nameof(VruDbContext.FormerMemberships)];
        var readers = Uses.Of(member => members.Contains(member.Name) && (member.DeclaringType == typeof(Person) || member.DeclaringType == typeof(PersonEntry) || member.DeclaringType == typeof(VruDbContext)));

        Rule.BrokenByNone(readers.Where(reader => !MayReadPeople.Any(start => reader.StartsWith(start, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_filter_is_never_switched_off() => Rule.BrokenByNone(Uses.Of(member => member.Name == "IgnoreQueryFilters"));

    private static bool Is<T>(IReadOnlyEntityType entity) => typeof(T).IsAssignableFrom(entity.ClrType);

    private static void NoneOf(IEnumerable<IEntityType> entities, Func<IEntityType, string?> complaint) =>
        Rule.BrokenByNone(entities.Select(entity => (entity.ClrType.Name, Complaint: complaint(entity))).Where(said => said.Complaint is not null).Select(said => $"{said.Name} {said.Complaint}"));

    private IEnumerable<IEntityType> Owned() => service.Model.GetEntityTypes().Where(Is<ITenantOwned>);
}
