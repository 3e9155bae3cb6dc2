using LondonVRU.Domain;
using MediatR;

namespace LondonVRU.Application.Reviews;

/// <summary>The themes about which London can ask: those of the edition of the year, or of the newest before it. Empty if none is published.</summary>
public sealed record ListThemesToAsk : IRequest<IReadOnlyList<ListThemesToAsk.Entry>>
{
    public sealed record Entry(int Number, string Name);
}

internal sealed class ListThemesToAskHandler(ThemesToAsk themes, TimeProvider clock) : IRequestHandler<ListThemesToAsk, IReadOnlyList<ListThemesToAsk.Entry>>
{
    public async Task<IReadOnlyList<ListThemesToAsk.Entry>> Handle(ListThemesToAsk request, CancellationToken cancellationToken) =>
        await themes.EditionAsync(LondonTime.Today(clock), cancellationToken) is { } edition
            ? [.. edition.InOrder().Select(theme => new ListThemesToAsk.Entry(theme.Number, theme.Name))]
            : [];
}
