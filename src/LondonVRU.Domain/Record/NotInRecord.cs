namespace LondonVRU.Domain.Record;

/// <summary>A property of a recorded thing that is left out of the audit trail: a secret's, or a clock that says nothing of a change.</summary>
/// <param name="why">For whoever asks later.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotInRecordAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}

/// <summary>A property of which the audit trail says that it changed, and keeps neither the words before nor those after.</summary>
/// <param name="why">For whoever asks later.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RecordedWithoutWordsAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
