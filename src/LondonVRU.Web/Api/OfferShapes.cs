using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;

namespace LondonVRU.Web.Api;

/// <summary>An offer of the basket.</summary>
/// <param name="By">Slug of who offers it.</param>
/// <param name="Themes">Numbers of this year's edition.</param>
/// <param name="PlacesLeft">Null if there is no end to it.</param>
/// <param name="From">London day; null for at once.</param>
/// <param name="Until">The last London day; null if it has none.</param>
internal sealed record OfferRow(Guid Id, string Title, string? WhatItIs, string? ForWhom, string By, IReadOnlyList<int> Themes, int? Places, int? PlacesLeft, DateOnly? From, DateOnly? Until);

/// <summary>A request as a list has it.</summary>
/// <param name="By">Slug of who asks.</param>
/// <param name="Of">Slug of whom they ask, or whose offer they have taken.</param>
/// <param name="OfferId">That is asked for or taken; null for one's own words.</param>
/// <param name="WaitsFor">Who has to say something next; null for nobody.</param>
/// <param name="AskedAt">UTC.</param>
internal sealed record RequestOnList(Guid Id, string By, string Of, Guid? OfferId, string Subject, int Places, RequestState State, RequestParty? WaitsFor, DateTime AskedAt, DateTime ChangedAt);

/// <summary>A rollout as a borough has it.</summary>
/// <param name="AnswerBy">London day.</param>
/// <param name="ActionId">In this borough's plan; null if it is not taken up.</param>
/// <param name="Reason">Why this borough declined; null otherwise.</param>
/// <param name="TakenUp">By so many boroughs; null where that would tell of fewer than five others, as the next.</param>
/// <param name="Proposed">To so many.</param>
internal sealed record RolloutOnList(
    Guid Id, RolloutKind Kind, string Name, string? Summary, RolloutState State, DateOnly? AnswerBy, Guid? ActionId, string? Reason, int? TakenUp, int? Proposed);

/// <summary>What a borough answered, as London has it.</summary>
/// <param name="Borough">Slug.</param>
/// <param name="Reason">Why it declined; null otherwise.</param>
/// <param name="Status">As its latest review has it; null if none has, or nobody has said.</param>
internal sealed record UptakeOnList(string Borough, bool IsTakenUp, string? Reason, DateTime? AnsweredAt, ActionStatus? Status);
