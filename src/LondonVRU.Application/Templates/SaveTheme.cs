using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Templates;

/// <summary>Adds a theme to a draft as its last, or renames the one that has that id.</summary>
/// <param name="Code">Of the edition: "2027-28".</param>
/// <param name="ThemeId">Of the theme, or chosen by the form for a new one: the same form sent twice is one theme.</param>
/// <param name="ShortName">For column heads; made of the name if empty.</param>
/// <param name="FormerNames">What earlier editions called it.</param>
public sealed record SaveTheme(string Code, Id<Theme> ThemeId, string Name, string? ShortName, IReadOnlyList<string> FormerNames) : IRequest;

internal sealed class SaveThemeValidator : AbstractValidator<SaveTheme>
{
    private const string TooLong = "Keep it to {MaxLength} characters; this is {TotalLength}.";

    public SaveThemeValidator()
    {
        RuleFor(request => request.Name).NotEmpty().WithMessage("Give the theme a name.").MaximumLength(Theme.NameMaxLength).WithMessage(TooLong);
        RuleFor(request => request.ShortName).MaximumLength(Theme.ShortNameMaxLength).WithMessage(TooLong);
        RuleFor(request => request.FormerNames)
            .Must(names => names.Count <= Theme.MaxFormerNames).WithMessage($"Name {Theme.MaxFormerNames} former names at most.")
            .Must(names => names.All(name => name.Length <= Theme.NameMaxLength)).WithMessage($"Keep each name to {Theme.NameMaxLength} characters.");
    }
}

internal sealed class SaveThemeHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<SaveTheme>
{
    protected override async Task Handle(SaveTheme request, CancellationToken cancellationToken)
    {
        var edition = await drafting.OpenAsync(request.Code, cancellationToken);
        if (edition.Themes.Any(theme => theme.Id == request.ThemeId))
        {
            edition.EditTheme(request.ThemeId, request.Name, request.ShortName ?? "", request.FormerNames);
        }
        else
        {
            await db.Themes.RequireFreshAsync(theme => theme.Id == request.ThemeId, cancellationToken);
            edition.AddTheme(request.Name, request.ShortName ?? "", request.FormerNames, request.ThemeId);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
