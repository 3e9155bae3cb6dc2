using System.Reflection;
using System.Text.RegularExpressions;
using LondonVRU.Domain;
using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LondonVRU.ArchitectureTests;

/// <summary>That no change passes the record by, and that nothing in it can be rewritten. See docs/adr/0013-record.md.</summary>
public sealed class RecordTests(Service service) : IClassFixture<Service>
{
    /// <summary>Entities whose changes are not in the audit trail, and why. Add to it only what is no decision of anybody's, or is recorded as something else.</summary>
    private static readonly Dictionary<string, string> NotRecorded = new(StringComparer.Ordinal)
    {
        ["PlanTheme"] = "a counter: the next free number",
        ["PracticeTally"] = "counted anew each night from what is on the shelf",
        ["ThemeFollow"] = "a person's own affair",
        ["ActionWatch"] = "a person's own affair, which changes nothing of the plan",
        ["UndoStep"] = "how things stood before a step that is recorded; forgotten after a day",
        ["ReviewLine"] = "copied from actions and updates when sign-off is asked for; those are recorded",
        ["ReviewRisk"] = "copied from risks when sign-off is asked for; those are recorded",
        ["SubmittedRisk"] = "a copy on the shelf",
        ["SubmittedSpend"] = "a copy on the shelf",
        ["SubmittedAnnualAnswer"] = "a copy on the shelf",
        ["PlanVersion"] = "a copy of the plan; that it was submitted is recorded",
        ["PlanVersionAction"] = "a copy of an action as it was submitted; its changes are recorded",
        ["Submission"] = "a copy on the shelf; that the plan or review was submitted is recorded",
        ["SubmittedTheme"] = "a copy on the shelf",
        ["SubmittedAction"] = "a copy on the shelf",
        ["SubmittedDecline"] = "a copy on the shelf; that the option was declined is recorded",
        ["SubmittedProgress"] = "a copy on the shelf",
        ["SubmittedEvidence"] = "a copy on the shelf; that the evidence was added and the review submitted is recorded",
        ["SubmittedException"] = "a copy on the shelf",
        ["PlanStanding"] = "counts, rewritten from what is recorded",
        ["ReviewStanding"] = "counts, rewritten from what is recorded",
        ["LetterDebt"] = "owed and paid by the service; what causes it is recorded",
        ["Letter"] = "keeps its own state; holds addresses and words",
        ["JobRun"] = "how a job ran: the service's own log, swept",
        ["WebhookDebt"] = "owed and paid by the service; what causes it is recorded",
        ["SavedView"] = "a person's own affair: an address that reads no more than they may",
        ["LetterChoice"] = "a person's own affair: how often they want letters",
        ["CalendarFeed"] = "a person's own affair: an address that reads no more than they may",
        ["Session"] = "stands in the record of access",
        ["KeptForm"] = "what somebody typed, encrypted, for hours; it is recorded when they send it",
        ["SignInLink"] = "stands in the record of access",
        ["FormerMembership"] = "follows from memberships that end; those are recorded",
        ["PolicyReport"] = "counts what browsers say",
        ["AuditEntry"] = "the record itself",
        ["AuditSeal"] = "the record itself",
        ["SealedEntry"] = "the record itself",
        ["AccessEntry"] = "the record itself",
    };

    /// <summary>The one clean-up of the record, which the database holds to its end.</summary>
    private static readonly string[] MayForget = ["LondonVRU.Application.Record.ForgetOldAccess"];

    [Fact]
    public void Every_entity_is_recorded_or_stands_in_the_list_with_its_reason() => Rule.BrokenByNone(service.Model.GetEntityTypes()
        .Where(entity => Is<IRecorded>(entity) == NotRecorded.ContainsKey(entity.ClrType.Name))
        .Select(entity => $"{entity.ClrType.Name} {(Is<IRecorded>(entity) ? "is recorded and excused from it" : "is neither recorded (IRecorded) nor excused here")}"));

    [Fact]
    public void The_list_names_only_entities() =>
        Rule.BrokenByNone(NotRecorded.Keys.Except(service.Model.GetEntityTypes().Select(entity => entity.ClrType.Name)).Select(name => $"{name} is no entity any more"));

    [Fact]
    public void Recorded_and_only_added_things_are_never_changed_or_removed_past_the_save()
    {
        string[] bulk = [nameof(EntityFrameworkQueryableExtensions.ExecuteDelete), nameof(EntityFrameworkQueryableExtensions.ExecuteDeleteAsync), "ExecuteUpdate", "ExecuteUpdateAsync"];
        var users = Uses.Of(member => member is MethodInfo { IsGenericMethod: true } method && bulk.Contains(method.Name) && method.GetGenericArguments()[0] is var entity
            && (entity.IsGenericParameter || entity.IsInterface || typeof(IRecorded).IsAssignableFrom(entity) || typeof(IOnlyAdded).IsAssignableFrom(entity)));

        Rule.BrokenByNone(users.Except(MayForget));
    }

    [Fact]
    public void No_secret_is_in_the_record() => Rule.BrokenByNone(Recorded()
        .Where(property => Regex.IsMatch(property.Property.Name, "Hash|Secret|Password|Token(?!Id)|Key$|Salt|Tail$", RegexOptions.None, TimeSpan.FromSeconds(1)))
        .Select(property => $"{property.Property.DeclaringType.ClrType.Name}.{property.Property.Name}: mark it [NotInRecord]"));

    [Fact]
    public void No_clock_that_says_nothing_of_a_change_is_in_the_record() => Rule.BrokenByNone(Recorded()
        .Where(property => Regex.IsMatch(property.Property.Name, "^Last.*At$", RegexOptions.None, TimeSpan.FromSeconds(1)))
        .Select(property => $"{property.Property.DeclaringType.ClrType.Name}.{property.Property.Name}: mark it [NotInRecord]"));

    [Fact]
    public void What_is_kept_of_people_is_their_account_alone() => Rule.BrokenByNone(Recorded()
        .Where(property => property is { WithWords: true, Property.DeclaringType.ClrType.Name: "Person", Property.Name: "Name" or "Email" })
        .Select(property => $"Person.{property.Property.Name} is kept with its words"));

    [Fact]
    public void Every_mark_says_why() => Rule.BrokenByNone(Sources.Types(Sources.Domain).SelectMany(type => type.GetProperties())
        .Where(property => (property.GetCustomAttribute<NotInRecordAttribute>()?.Why ?? property.GetCustomAttribute<RecordedWithoutWordsAttribute>()?.Why) is { Length: < 10 })
        .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void Everything_only_added_has_its_trigger() => Rule.BrokenByNone(service.Model.GetEntityTypes()
        .Where(entity => Is<IOnlyAdded>(entity) && !entity.GetDeclaredTriggers().Any()).Select(entity => $"{entity.ClrType.Name}: configure it OnlyAdded"));

    private static bool Is<T>(IReadOnlyEntityType entity) => typeof(T).IsAssignableFrom(entity.ClrType);

    private IEnumerable<Application.Data.RecordedProperty> Recorded() => service.Model.GetEntityTypes().Where(Is<IRecorded>).SelectMany(Application.Data.RecordedProperties.Of);
}
