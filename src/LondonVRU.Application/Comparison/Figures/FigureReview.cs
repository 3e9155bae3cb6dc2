using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>A review as submitted last for a quarter, with what measures count of it.</summary>
/// <param name="SubmittedAt">UTC.</param>
/// <param name="DaysLate">0 if on time.</param>
/// <param name="AsksForHelp">As a whole, beside its themes and actions.</param>
/// <param name="Themes">Those with something restricted, or with which help is wanted.</param>
public sealed record FigureReview(
    Id<Submission> Id, Id<Tenant> TenantId, string CycleCode, DateTime SubmittedAt, int? DaysLate, bool AsksForHelp, IReadOnlyList<FigureReview.Theme> Themes)
{
    public IReadOnlyList<FigureLine> Lines { get; init; } = [];

    /// <summary>Pence, of its lines of money that say both what was planned and what is spent.</summary>
    public (long Planned, long Spent) Money { get; init; }

    /// <summary>How often it asks for help: as a whole, with a theme, with an action.</summary>
    public int Asks => (AsksForHelp ? 1 : 0) + Themes.Count(theme => theme.AsksForHelp) + Lines.Count(line => line.AsksForHelp);

    /// <param name="Index">Of the column, from 0.</param>
    /// <param name="Restricted">Actions that are left out.</param>
    public sealed record Theme(int Index, int Restricted, bool AsksForHelp);
}

/// <summary>A plan as submitted last for a year, with what measures count of it.</summary>
/// <param name="SubmittedAt">UTC.</param>
/// <param name="TakenUp">Template actions that stand in it and apply there.</param>
/// <param name="Declined">Options of the menu that it leaves out with a reason.</param>
/// <param name="Actions">All of them that are not restricted.</param>
/// <param name="Local">Of these, of its own making.</param>
public sealed record FigurePlan(
    Id<Tenant> TenantId, Id<Submission> Id, DateTime SubmittedAt, IReadOnlySet<Id<TemplateAction>> TakenUp, IReadOnlySet<Id<TemplateAction>> Declined, int Actions, int Local);

/// <summary>An action of the year's template.</summary>
/// <param name="Code">"3.1" of a minimum standard, "3c" of an option.</param>
/// <param name="Theme">Index of the theme's column, from 0.</param>
public sealed record FigureOption(Id<TemplateAction> Id, string Code, int Theme, string Text, bool IsEssential, Weighting Weighting);
