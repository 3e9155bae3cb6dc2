namespace LondonVRU.Web.Api;

/// <summary>Says in the Link header where the other pages of a list are: with whatever else was asked for.</summary>
internal static class Paging
{
    public const int UsualSize = 50;

    /// <param name="page">From 1.</param>
    /// <param name="total">Rows on all pages.</param>
    public static void Link(HttpContext context, int page, int pageSize, int total)
    {
        var last = Math.Max(1, (total + pageSize - 1) / pageSize);
        Link(context, pageSize, [("first", 1), .. Before(Math.Min(page, last + 1)), .. page < last ? [("next", page + 1)] : Array.Empty<(string, int)>(), ("last", last)]);
    }

    /// <summary>Where the end is not known.</summary>
    /// <param name="page">From 1.</param>
    public static void Link(HttpContext context, int page, int pageSize, bool hasMore) =>
        Link(context, pageSize, [("first", 1), .. Before(page), .. hasMore ? [("next", page + 1)] : Array.Empty<(string, int)>()]);

    private static IEnumerable<(string Relation, int To)> Before(int page) => page > 1 ? [("prev", page - 1)] : [];

    private static void Link(HttpContext context, int pageSize, IEnumerable<(string Relation, int To)> pages)
    {
        var request = context.Request;
        var asked = request.Query
            .Where(pair => !pair.Key.Equals("page", StringComparison.OrdinalIgnoreCase) && !pair.Key.Equals("pageSize", StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)).ToList();
        context.Response.Headers.Link = string.Join(", ", pages.Select(page =>
        {
            var query = QueryString.Create(asked.Append(new("page", FormattableString.Invariant($"{page.To}"))).Append(new("pageSize", FormattableString.Invariant($"{pageSize}"))));
            return $"<{request.PathBase}{request.Path}{query}>; rel=\"{page.Relation}\"";
        }));
    }
}
