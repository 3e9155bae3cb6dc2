using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Papers;

/// <summary>Changes a template of the tenant's own.</summary>
/// <param name="Version">As it was read.</param>
public sealed record EditPaperTemplate(Id<PaperTemplate> Id, PaperContent Content, int Version) : IRequest;

internal sealed class EditPaperTemplateValidator : AbstractValidator<EditPaperTemplate>
{
    public EditPaperTemplateValidator()
    {
        RuleFor(edit => edit.Content).ChildRules(content =>
        {
            content.RuleFor(c => c.Name).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("Give the template a name by which people choose it.")
                .MaximumLength(PaperTemplate.NameMaxLength).WithMessage($"Use {PaperTemplate.NameMaxLength} characters or fewer.");
            foreach (var entry in new System.Linq.Expressions.Expression<Func<PaperContent, string>>[] { c => c.Board, c => c.Title, c => c.ReportOf, c => c.Wards, c => c.Contact, c => c.Decision })
            {
                content.RuleFor(entry).MaximumLength(PaperTemplate.EntryMaxLength).WithMessage($"Use {PaperTemplate.EntryMaxLength} characters or fewer.");
            }

            foreach (var words in new System.Linq.Expressions.Expression<Func<PaperContent, string>>[]
            {
                c => c.Indicators, c => c.Recommendations, c => c.Background, c => c.Financial, c => c.Legal, c => c.Equalities, c => c.CrimeAndDisorder, c => c.Environment,
            })
            {
                content.RuleFor(words).MaximumLength(PaperTemplate.WordsMaxLength).WithMessage($"Use {PaperTemplate.WordsMaxLength} characters or fewer.");
            }
        });
    }
}

internal sealed class EditPaperTemplateHandler(VruDbContext db, PaperTemplates templates) : AsyncRequestHandler<EditPaperTemplate>
{
    protected override async Task Handle(EditPaperTemplate request, CancellationToken cancellationToken)
    {
        var template = await db.PaperTemplates.Where(template => template.Id == request.Id).SingleOrNotFoundAsync(cancellationToken);
        template.RequireVersion(request.Version);
        template.Edit(request.Content);
        PaperNames.RequireFree(await templates.ListAsync(cancellationToken), template);
        await PaperNames.SaveAsync(db, cancellationToken);
    }
}
