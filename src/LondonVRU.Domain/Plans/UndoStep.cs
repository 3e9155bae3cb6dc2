using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Plans;

/// <summary>What a person did to a plan's content, with how things stood before, so that the last of it can be taken back. Shown to nobody else.</summary>
public sealed class UndoStep : ITenantOwned
{
    public const int WhatMaxLength = 200;

    /// <summary>So long it can be taken back; then it is forgotten.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromDays(1);

    private UndoStep()
    {
    }

    public Id<UndoStep> Id { get; private init; }

    public Id<Plan> PlanId { get; private init; }

    public Id<Person> PersonId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>In the past tense: "changed “Lock knives away”".</summary>
    public string What { get; private init; } = "";

    /// <summary>How things stood before, as JSON; written and read by the use case that undoes.</summary>
    public string Before { get; private init; } = "";

    public static UndoStep In(Id<Plan> plan, Id<Person> person, string what, string before, DateTime now) => new()
    {
        Id = Id<UndoStep>.New(),
        PlanId = plan,
        PersonId = person,
        At = now,
        What = what.Length <= WhatMaxLength ? what : string.Concat(what.AsSpan(0, WhatMaxLength - 1), "…"),
        Before = before,
    };
}
