using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Rollouts;

public enum RolloutKind
{
    /// <summary>Tried by some, before it is for all.</summary>
    Pilot,

    /// <summary>For all of London.</summary>
    Initiative,
}

/// <summary>What a rollout says. Null where it does not say yet: a draft may have gaps, what is proposed may not.</summary>
/// <param name="Summary">One sentence, with which the action of a plan begins.</param>
/// <param name="WhatIsAsked">What taking it up means for a borough.</param>
/// <param name="Success">What success looks like.</param>
/// <param name="AnswerBy">London day.</param>
/// <param name="Tenants">Boroughs; empty for all.</param>
public sealed record RolloutContent(
    RolloutKind Kind, string? Name, string? Summary, string? WhatItIs, string? WhatIsAsked, string? Success, Id<Theme>? ThemeId, DateOnly? AnswerBy, string? Contact, IReadOnlyList<Id<Tenant>> Tenants);
