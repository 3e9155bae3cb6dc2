using FluentValidation;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Plans;

/// <summary>The content of an action as somebody writes it: dates in their own words. Null says nothing.</summary>
public sealed record ActionWords
{
    public string Text { get; init; } = "";

    public string? LeadAgency { get; init; }

    /// <summary>Somebody of this tenant.</summary>
    public Id<Person>? OwnerId { get; init; }

    /// <summary>The owner in words, where nobody who signs in is meant; passed over if <see cref="OwnerId"/> is given.</summary>
    public string? OwnerAsWritten { get; init; }

    public string? Partners { get; init; }

    /// <summary>"Apr-26", "Summer term 2026", "TBC".</summary>
    public string? Start { get; init; }

    public string? End { get; init; }

    public string? SuccessLooksLike { get; init; }

    public string? KnownBy { get; init; }

    public Weighting Weighting { get; init; } = Weighting.Medium;

    public Cadence Cadence { get; init; } = Cadence.None;

    public Maturity Maturity { get; init; } = Maturity.Current;

    /// <summary>What pays for it, or could.</summary>
    public string? Funding { get; init; }

    public bool IsRestricted { get; init; }

    /// <summary>Of a minimum standard only.</summary>
    public string? DoesNotApplyBecause { get; init; }

    /// <param name="startYear">Of the plan, whose months "May" and "Q2" are read in.</param>
    public ActionContent ToContent(int startYear) => new()
    {
        Text = Text,
        LeadAgency = LeadAgency,
        OwnerId = OwnerId,
        OwnerAsWritten = OwnerAsWritten,
        Partners = Partners,
        Start = PlanDate.Read(Start, startYear),
        End = PlanDate.Read(End, startYear),
        SuccessLooksLike = SuccessLooksLike,
        KnownBy = KnownBy,
        Weighting = Weighting,
        Cadence = Cadence,
        Maturity = Maturity,
        Funding = Funding,
        IsRestricted = IsRestricted,
        DoesNotApplyBecause = DoesNotApplyBecause,
    };
}

/// <summary>The shape of an action's content. Its errors bear the names of the fields alone.</summary>
internal sealed class ActionWordsValidator : AbstractValidator<ActionWords>
{
    public const string TooLong = "Keep it to {MaxLength} characters; this is {TotalLength}.";

    public ActionWordsValidator()
    {
        RuleFor(words => words.Text).NotEmpty().WithMessage("Say what is to be done.").MaximumLength(PlanAction.TextMaxLength).WithMessage(TooLong);
        RuleFor(words => words.LeadAgency).MaximumLength(PlanAction.AgencyMaxLength).WithMessage(TooLong);
        RuleFor(words => words.OwnerAsWritten).MaximumLength(PlanAction.OwnerAsWrittenMaxLength).WithMessage(TooLong);
        RuleFor(words => words.Partners).MaximumLength(PlanAction.PartnersMaxLength).WithMessage(TooLong);
        RuleFor(words => words.Start).MaximumLength(PlanDate.MaxLength).WithMessage(TooLong);
        RuleFor(words => words.End).MaximumLength(PlanDate.MaxLength).WithMessage(TooLong);
        RuleFor(words => words.SuccessLooksLike).MaximumLength(PlanAction.SuccessMaxLength).WithMessage(TooLong);
        RuleFor(words => words.KnownBy).MaximumLength(PlanAction.KnownByMaxLength).WithMessage(TooLong);
        RuleFor(words => words.Funding).MaximumLength(PlanAction.FundingMaxLength).WithMessage(TooLong);
        RuleFor(words => words.DoesNotApplyBecause).MaximumLength(PlanAction.ReasonMaxLength).WithMessage(TooLong);
        RuleFor(words => words.Weighting).IsInEnum().WithMessage("Choose a weighting.");
        RuleFor(words => words.Cadence).IsInEnum().WithMessage("Choose a rhythm.");
        RuleFor(words => words.Maturity).IsInEnum().WithMessage("Choose whether it is under way or an aspiration.");
    }
}
