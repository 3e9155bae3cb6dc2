using FluentValidation;
using LondonVRU.Application.Plans;
using LondonVRU.Domain.Evidence;

namespace LondonVRU.Application.Evidence;

/// <summary>What somebody writes of a piece of evidence.</summary>
/// <param name="Name">Null or empty: the file's own name, without its ending.</param>
public sealed record EvidenceWords(string? Name, string? Description, DateOnly? Date, bool IsRestricted, bool IsShared)
{
    /// <param name="fileName">As the sender's machine calls the file; null if there is none to name it after.</param>
    internal EvidenceFacts Facts(string? fileName) =>
        new(string.IsNullOrWhiteSpace(Name) && fileName is not null ? NameAfter(fileName) : Name ?? "", Description, Date, IsRestricted, IsShared);

    private static string NameAfter(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(EvidenceKind.Text.NameFor(fileName + ".txt")).Trim();
        name = Path.GetFileNameWithoutExtension(name) is { Length: > 0 } stem ? stem : name;
        return name.Length <= EvidenceFile.NameMaxLength ? name : name[..EvidenceFile.NameMaxLength];
    }
}

internal sealed class EvidenceWordsValidator : AbstractValidator<EvidenceWords>
{
    public EvidenceWordsValidator()
    {
        RuleFor(words => words.Name).MaximumLength(EvidenceFile.NameMaxLength).WithMessage(ActionWordsValidator.TooLong);
        RuleFor(words => words.Description).MaximumLength(EvidenceFile.DescriptionMaxLength).WithMessage(ActionWordsValidator.TooLong);
        RuleFor(words => words.Date).InclusiveBetween(new(1990, 1, 1), new(2100, 12, 31)).WithMessage("Give the day as day, month and year, such as 3 11 2026.");
    }
}
