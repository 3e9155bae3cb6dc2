using MediatR;

namespace LondonVRU.Application.Search;

/// <summary>The themes that a search can be limited to.</summary>
public sealed record GetSearchThemes : IRequest<IReadOnlyList<SearchTheme>>;

internal sealed class GetSearchThemesHandler(SearchThemes themes) : IRequestHandler<GetSearchThemes, IReadOnlyList<SearchTheme>>
{
    public async Task<IReadOnlyList<SearchTheme>> Handle(GetSearchThemes request, CancellationToken cancellationToken) =>
        [.. (await themes.GetAsync(cancellationToken)).Themes.Select(theme => new SearchTheme(theme.Number, theme.Name))];
}
