using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Plans;

/// <summary>How an action of the BCU's joint plan differs in one borough, and why: the borough's own note beside words that are the BCU's.</summary>
public sealed class JointException : ITenantOwned, IRecorded
{
    public const int WordsMaxLength = 2000;

    private JointException()
    {
    }

    public Id<JointException> Id { get; private init; }

    /// <summary>The borough's plan of the same year; the note is handed to London with it.</summary>
    public Id<Plan> PlanId { get; private init; }

    /// <summary>An action of the BCU's plan: a row of another tenant's, so that no key holds it.</summary>
    [NotInRecord("A number of the BCU's; the history of the plan tells the words.")]
    public Id<PlanAction> JointActionId { get; private init; }

    public string Words { get; private set; } = "";

    [NotInRecord("The entry says who.")]
    public Id<Person> WrittenById { get; private set; }

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime WrittenAt { get; private set; }

    /// <summary>The token that two editors meet at.</summary>
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => PlanId.Value;

    /// <param name="plan">The borough's, of the joint plan's year.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleBrokenException">Nothing is said, or the plan's year is closed.</exception>
    public static JointException Of(Plan plan, Id<PlanAction> jointAction, string? words, Id<Person> by, DateTime now)
    {
        plan.Annotate();
        return new() { Id = Id<JointException>.New(), PlanId = plan.Id, JointActionId = jointAction, Words = Said(words), WrittenById = by, WrittenAt = now };
    }

    /// <summary>Without blanks around it and with one kind of line break: browsers send another than they were given.</summary>
    public static string Tidy(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();

    /// <param name="now">UTC.</param>
    /// <exception cref="RuleBrokenException">Nothing is said, or the plan's year is closed.</exception>
    public void Write(Plan plan, string? words, Id<Person> by, DateTime now)
    {
        plan.Annotate();
        Words = Said(words);
        WrittenById = by;
        WrittenAt = now;
        Version++;
    }

    /// <exception cref="StaleException">Somebody wrote since that version.</exception>
    public void RequireVersion(int? version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    private static string Said(string? words) =>
        Tidy(words) is { Length: > 0 } said ? said : throw new RuleBrokenException("joint.no-words", "Say what is different here, or take the note away.");
}
