using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LondonVRU.Domain;
using Microsoft.Net.Http.Headers;

namespace LondonVRU.Web.Api;

/// <summary>Versions as ETags: the same for every noun.</summary>
internal static class Preconditions
{
    public static void SetVersion(this HttpResponse response, int version) => response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version that the caller read.</summary>
    /// <param name="request">With If-Match: the ETag, or * for whatever is there.</param>
    /// <param name="current">Of what is there.</param>
    /// <exception cref="PreconditionRequiredException">There is no If-Match.</exception>
    /// <exception cref="StaleException">It names another version.</exception>
    public static int RequireVersion(this HttpRequest request, int current) =>
        Names(request, current.ToString(CultureInfo.InvariantCulture)) ? current : throw new StaleException(current);

    /// <summary>Of what has no number for a version, such as a list: a tag of the words that stand in it.</summary>
    public static string TagOf(string words) => TagOf(Encoding.UTF8.GetBytes(words));

    public static string TagOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12));

    /// <param name="tag">Without quotes.</param>
    public static void SetTag(this HttpResponse response, string tag) => response.Headers.ETag = $"\"{tag}\"";

    /// <param name="current">Of what is there.</param>
    /// <exception cref="PreconditionRequiredException">There is no If-Match.</exception>
    /// <exception cref="StaleException">It names another.</exception>
    public static void RequireTag(this HttpRequest request, string current)
    {
        if (!Names(request, current))
        {
            throw new StaleException();
        }
    }

    private static bool Names(HttpRequest request, string current)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            throw new PreconditionRequiredException();
        }

        var tags = EntityTagHeaderValue.TryParseList([.. request.Headers.IfMatch.OfType<string>()], out var parsed) ? parsed : [];
        return tags.Any(tag => tag.Tag == "*" || tag.Tag == $"\"{current}\"");
    }
}

/// <summary>What is changed by a version must be asked for with If-Match.</summary>
internal sealed class PreconditionRequiredException() : Exception("Send If-Match with the ETag of what you read.");
