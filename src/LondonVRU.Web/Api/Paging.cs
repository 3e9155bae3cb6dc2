namespace LondonVRU.Web.Api;

/// <summary>Says in the Link header where the other pages of a list are.</summary>
internal static class Paging
{
    public const int UsualSize = 50;

    /// <param name="page">From 1.</param>
    /// <param name="total">Rows on all pages.</param>
    public static void Link(HttpContext context, int page, int pageSize, int total)
    {
        var last = Math.Max(1, (total + pageSize - 1) / pageSize);
        List<string> links = [];
        void Add(int to, string relation)
        {
            var query = QueryString.Create(context.Request.Query
                .Where(pair => !pair.Key.Equals("page", StringComparison.OrdinalIgnoreCase) && !pair.Key.Equals("pageSize", StringComparison.OrdinalIgnoreCase))
                .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
                .Append(new("page", FormattableString.Invariant($"{to}"))).Append(new("pageSize", FormattableString.Invariant($"{pageSize}"))));
            links.Add($"<{context.Request.PathBase}{context.Request.Path}{query}>; rel=\"{relation}\"");
        }

        Add(1, "first");
        if (page > 1)
        {
            Add(Math.Min(page - 1, last), "prev");
        }

        if (page < last)
        {
            Add(page + 1, "next");
        }

        Add(last, "last");
        context.Response.Headers.Link = string.Join(", ", links);
    }
}
