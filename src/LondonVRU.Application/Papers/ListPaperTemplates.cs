using MediatR;

namespace LondonVRU.Application.Papers;

/// <summary>The templates that this tenant's papers can be made by: its own by name, then those that everybody can begin with.</summary>
public sealed record ListPaperTemplates : IRequest<IReadOnlyList<PaperTemplateRow>>;

internal sealed class ListPaperTemplatesHandler(PaperTemplates templates) : IRequestHandler<ListPaperTemplates, IReadOnlyList<PaperTemplateRow>>
{
    public Task<IReadOnlyList<PaperTemplateRow>> Handle(ListPaperTemplates request, CancellationToken cancellationToken) => templates.ListAsync(cancellationToken);
}
