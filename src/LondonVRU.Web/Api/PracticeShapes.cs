using LondonVRU.Application.Practices;
using LondonVRU.Domain.Practices;

namespace LondonVRU.Web.Api;

/// <summary>A practice as a list has it.</summary>
/// <param name="From">Slug of where it was tried; null if London tells of it itself.</param>
/// <param name="Themes">Numbers of this year's edition.</param>
/// <param name="Adopters">Slugs of the partnerships that took it into a plan.</param>
/// <param name="PublishedAt">UTC.</param>
internal sealed record PracticeRow(
    Guid Id, string Name, string Summary, PracticeStage Stage, PracticeOutcome Outcome, PracticeCost Cost, PracticeAges Ages, PracticeSetting Setting, IReadOnlyList<int> Themes, string? From,
    IReadOnlyList<string> Adopters, DateTime PublishedAt);

/// <summary>A practice, whole. A draft may have gaps.</summary>
/// <param name="From">Slug of where it was tried; null if London tells of it itself.</param>
/// <param name="Themes">Numbers of this year's edition.</param>
/// <param name="Counts">How it goes with others; null where too few have a review in, and for London, which reads each.</param>
/// <param name="Reason">Why it was retired or declined; null otherwise.</param>
/// <param name="PublishedAt">UTC; null for a draft.</param>
internal sealed record PracticeWhole(
    Guid Id, PracticeState State, string Name, string? Summary, string? WhatWasDone, string? ForWhom, string? WhatItTook, string? WhatChanged, string? Evidence, PracticeStage? Stage,
    PracticeOutcome? Outcome, PracticeCost? Cost, PracticeAges? Ages, PracticeSetting? Setting, string? Contact, IReadOnlyList<int> Themes, string? From, string? Reason, DateTime? PublishedAt,
    bool IsPromoted, IReadOnlyList<AdopterRow> Adopters, PracticeCounts? Counts, IReadOnlyList<QuestionRow> Questions);

/// <param name="Partnership">Slug.</param>
/// <param name="Since">London day.</param>
/// <param name="AdoptionId">To say what came of it; null for another's.</param>
/// <param name="Progress">How it goes there; null where the caller may not know, or no review is in.</param>
internal sealed record AdopterRow(string Partnership, DateOnly Since, Guid? AdoptionId, AdoptionProgress? Progress, IReadOnlyList<PracticePage.Report> Reports);

/// <param name="By">Slug of who asks.</param>
/// <param name="At">UTC.</param>
internal sealed record QuestionRow(Guid Id, string By, string Words, DateTime At, IReadOnlyList<AnswerRow> Answers);

/// <param name="By">Slug of who answers.</param>
/// <param name="At">UTC.</param>
internal sealed record AnswerRow(string By, string Words, DateTime At);
