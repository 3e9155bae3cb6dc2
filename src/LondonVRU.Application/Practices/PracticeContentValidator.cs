using FluentValidation;
using LondonVRU.Domain.Practices;

namespace LondonVRU.Application.Practices;

/// <summary>What may be saved as a draft: whether it is whole is asked when it is handed over or published.</summary>
internal sealed class PracticeContentValidator : AbstractValidator<PracticeContent>
{
    public PracticeContentValidator()
    {
        RuleFor(content => content.Name).NotEmpty().WithMessage("Give it a name that people will remember.")
            .MaximumLength(PracticeWords.NameMaxLength).WithMessage($"Keep the name to {PracticeWords.NameMaxLength} characters.");
        RuleFor(content => content.Summary).MaximumLength(PracticeWords.SummaryMaxLength).WithMessage($"Keep it to one sentence of at most {PracticeWords.SummaryMaxLength} characters.");
        RuleFor(content => content.WhatWasDone).MaximumLength(PracticeWords.WordsMaxLength).WithMessage(TooLong);
        RuleFor(content => content.ForWhom).MaximumLength(PracticeWords.WordsMaxLength).WithMessage(TooLong);
        RuleFor(content => content.WhatItTook).MaximumLength(PracticeWords.WordsMaxLength).WithMessage(TooLong);
        RuleFor(content => content.WhatChanged).MaximumLength(PracticeWords.WordsMaxLength).WithMessage(TooLong);
        RuleFor(content => content.Evidence).MaximumLength(PracticeWords.WordsMaxLength).WithMessage(TooLong);
        RuleFor(content => content.Contact).MaximumLength(PracticeWords.ContactMaxLength).WithMessage($"Keep it to {PracticeWords.ContactMaxLength} characters.");
        RuleFor(content => content.Stage).IsInEnum().WithMessage("Choose one of the stages.");
        RuleFor(content => content.Outcome).IsInEnum().WithMessage("Choose one of them.");
        RuleFor(content => content.Cost).IsInEnum().WithMessage("Choose one of them.");
        RuleFor(content => content.Ages).IsInEnum().WithMessage("Choose one of them.");
        RuleFor(content => content.Setting).IsInEnum().WithMessage("Choose one of them.");
        RuleFor(content => content.Themes).Must(themes => themes.Count <= 20).WithMessage("Choose fewer themes.");
    }

    private static string TooLong => $"Keep this to {PracticeWords.WordsMaxLength} characters.";
}
