using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews.Risks;

/// <summary>The themes of this tenant's newest plan, in order; empty without one.</summary>
public sealed record ListThemesHere : IRequest<IReadOnlyList<ListThemesHere.Entry>>
{
    public sealed record Entry(Id<Theme> Id, int Number, string Name);
}

internal sealed class ListThemesHereHandler(VruDbContext db) : IRequestHandler<ListThemesHere, IReadOnlyList<ListThemesHere.Entry>>
{
    public async Task<IReadOnlyList<ListThemesHere.Entry>> Handle(ListThemesHere request, CancellationToken cancellationToken) => await (
        from theme in db.Themes
        join plan in db.Plans on theme.EditionId equals plan.EditionId
        where plan.StartYear == db.Plans.Max(other => other.StartYear)
        orderby theme.Number
        select new ListThemesHere.Entry(theme.Id, theme.Number, theme.Name)).ToListAsync(cancellationToken);
}
