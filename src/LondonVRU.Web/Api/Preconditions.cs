using System.Globalization;
using LondonVRU.Domain;
using Microsoft.Net.Http.Headers;

namespace LondonVRU.Web.Api;

/// <summary>Versions as ETags, and pages as links: the same for every noun.</summary>
internal static class Preconditions
{
    public static void SetVersion(this HttpResponse response, int version) => response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version that the caller read.</summary>
    /// <param name="request">With If-Match: the ETag, or * for whatever is there.</param>
    /// <param name="current">Of what is there.</param>
    /// <exception cref="PreconditionRequiredException">There is no If-Match.</exception>
    /// <exception cref="StaleException">It names another version.</exception>
    public static int RequireVersion(this HttpRequest request, int current)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            throw new PreconditionRequiredException();
        }

        var tags = EntityTagHeaderValue.TryParseList([.. request.Headers.IfMatch.OfType<string>()], out var parsed) ? parsed : [];
        var own = $"\"{current.ToString(CultureInfo.InvariantCulture)}\"";
        return tags.Any(tag => tag.Tag == "*" || tag.Tag == own) ? current : throw new StaleException(current);
    }

    /// <summary>Link: first, prev and next.</summary>
    public static void SetLinks(this HttpResponse response, HttpRequest request, int page, int pageSize, bool hasMore)
    {
        string Link(int number, string rel) => $"<{request.PathBase}{request.Path}?page={number}&pageSize={pageSize}>; rel=\"{rel}\"";
        string[] links = [Link(1, "first"), .. page > 1 ? [Link(page - 1, "prev")] : Array.Empty<string>(), .. hasMore ? [Link(page + 1, "next")] : Array.Empty<string>()];
        response.Headers.Link = string.Join(", ", links);
    }
}

/// <summary>What is changed by a version must be asked for with If-Match.</summary>
internal sealed class PreconditionRequiredException() : Exception("Send If-Match with the ETag of what you read.");
