using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Papers;

/// <summary>Makes a template of the tenant's own out of another. Asked for twice with one id, it is made once.</summary>
/// <param name="Id">Of the template to be.</param>
/// <param name="From">Key of the template that is copied.</param>
public sealed record CopyPaperTemplate(Id<PaperTemplate> Id, string? From, string? Name) : IRequest;

internal sealed class CopyPaperTemplateValidator : AbstractValidator<CopyPaperTemplate>
{
    public CopyPaperTemplateValidator() => RuleFor(copy => copy.Name).Cascade(CascadeMode.Stop)
        .Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("Give the template a name by which people choose it.")
        .MaximumLength(PaperTemplate.NameMaxLength).WithMessage($"Use {PaperTemplate.NameMaxLength} characters or fewer.");
}

internal sealed class CopyPaperTemplateHandler(VruDbContext db, PaperTemplates templates) : AsyncRequestHandler<CopyPaperTemplate>
{
    protected override async Task Handle(CopyPaperTemplate request, CancellationToken cancellationToken)
    {
        var all = await templates.ListAsync(cancellationToken);
        if (all.Any(template => template.Id == request.Id))
        {
            return;
        }

        var from = PaperTemplates.Choose(all, request.From);
        if (all.Count(template => template.Id is not null) >= PaperTemplate.Most)
        {
            throw new RuleBrokenException("paper.too-many", $"There are {PaperTemplate.Most} templates already. Remove one that nobody uses.");
        }

        var copy = PaperTemplate.Of(request.Id, from.Content with { Name = request.Name! });
        PaperNames.RequireFree(all, copy);
        db.PaperTemplates.Add(copy);
        await PaperNames.SaveAsync(db, cancellationToken);
    }
}

/// <summary>Names of templates: unique in a tenant.</summary>
internal static class PaperNames
{
    /// <exception cref="RuleBrokenException">Another template has that name.</exception>
    public static void RequireFree(IReadOnlyList<PaperTemplateRow> all, PaperTemplate template)
    {
        if (all.Any(other => other.Id is not null && other.Id != template.Id && string.Equals(other.Content.Name, template.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw Taken();
        }
    }

    /// <summary>The unique index is the rule.</summary>
    public static async Task SaveAsync(VruDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            throw Taken();
        }
    }

    private static RuleBrokenException Taken() => new("paper.name-taken", "There is a template of this name already. Give it another.");
}
