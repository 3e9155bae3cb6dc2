using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Makes a practice an option of the menu of an edition that is being drafted.</summary>
/// <param name="Version">Of the practice, that was read.</param>
/// <param name="ThemeId">Of that edition; null if it is still to be chosen.</param>
public sealed record PromotePractice(Id<Practice> Id, int Version, Id<Theme>? ThemeId) : IRequest;

internal sealed class PromotePracticeValidator : AbstractValidator<PromotePractice>
{
    public PromotePracticeValidator() => RuleFor(request => request.ThemeId).NotNull().WithMessage("Choose the theme that it belongs to.");
}

internal sealed class PromotePracticeHandler(VruDbContext db, PracticeEditing practices, EditionDrafting drafting) : AsyncRequestHandler<PromotePractice>
{
    protected override async Task Handle(PromotePractice request, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(request.Id, request.Version, cancellationToken);
        var code = await (
            from theme in db.Themes
            join own in db.Editions on theme.EditionId equals own.Id
            where theme.Id == request.ThemeId && own.State == EditionState.Draft
            select own.Code).SingleOrNotFoundAsync(cancellationToken);
        var edition = await drafting.OpenAsync(code, cancellationToken);
        var option = Id<TemplateAction>.New();
        edition.AddAction(
            request.ThemeId!.Value,
            new(
                TemplateActionKind.MenuOption, $"{practice.Name}: {practice.Summary}", practice.WhatWasDone ?? "", Weighting.Medium, [], Short(practice.WhatChanged, TemplateAction.SuccessMaxLength),
                Short(practice.Evidence, TemplateAction.EvidenceMaxLength), Cadence.None),
            option);
        practice.Promote(option);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string? Short(string? words, int most) => words is null || words.Length <= most ? words : string.Concat(words.AsSpan(0, most - 1).TrimEnd(), "…");
}

/// <summary>The themes of the editions that are being drafted.</summary>
public sealed record ListDraftThemes : IRequest<IReadOnlyList<ListDraftThemes.Entry>>
{
    /// <param name="Edition">Its name.</param>
    public sealed record Entry(Id<Theme> Id, int Number, string Name, string Edition);
}

internal sealed class ListDraftThemesHandler(VruDbContext db) : IRequestHandler<ListDraftThemes, IReadOnlyList<ListDraftThemes.Entry>>
{
    public async Task<IReadOnlyList<ListDraftThemes.Entry>> Handle(ListDraftThemes request, CancellationToken cancellationToken) => await (
        from theme in db.Themes
        join edition in db.Editions on theme.EditionId equals edition.Id
        where edition.State == EditionState.Draft
        orderby edition.StartYear, theme.Number
        select new ListDraftThemes.Entry(theme.Id, theme.Number, theme.Name, edition.Name)).ToListAsync(cancellationToken);
}
