namespace LondonVRU.Domain.People;

/// <summary>An administrator has looked at who has what in a tenant, and it was right or was put right. Once a year at least.</summary>
public sealed class AccessReview : ITenantOwned, IRecorded
{
    private AccessReview()
    {
    }

    public Id<AccessReview> Id { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    public Id<Person> ById { get; private init; }

    /// <summary>How many people belonged to the tenant then.</summary>
    public int People { get; private init; }

    /// <param name="id">Chosen by the form, so that the same form sent twice is one review.</param>
    public static AccessReview Of(Id<AccessReview> id, Id<Person> by, int people, DateTime now) => new() { Id = id, ById = by, People = people, At = now };

    /// <summary>The day by which the next is to be done.</summary>
    /// <param name="last">London day of the last one, or of the first person's coming if there was none.</param>
    public static DateOnly NextAfter(DateOnly last) => last.AddYears(1);
}
