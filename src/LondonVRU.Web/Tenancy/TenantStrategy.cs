using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Web.Tenancy;

/// <summary>Finds the tenant in the first segment of the address. A borough's or BCU's becomes the path base, so that links stay inside;
/// London's stays an ordinary segment, so that no two pages share a route.</summary>
internal sealed class TenantStrategy(RequestDelegate next, TenantDirectory directory)
{
    /// <summary>Where the bare address leads.</summary>
    public const string Start = "/start";

    public async Task InvokeAsync(HttpContext context, CurrentTenant current)
    {
        var request = context.Request;
        var (path, pathBase) = (request.Path, request.PathBase);
        var slug = FirstSegment(path);
        if (slug is null)
        {
            request.Path = path == "/" || !path.HasValue ? Start : path;
        }
        else if (!Tenant.ReservedSlugs.Contains(slug) && await directory.FindAsync(slug, context.RequestAborted) is { } tenant)
        {
            current.Set(tenant);
            if (!tenant.IsLondon)
            {
                request.PathBase = pathBase.Add($"/{tenant.Slug}");
                request.Path = path.Value!.Length > slug.Length + 1 ? new PathString(path.Value[(slug.Length + 1)..]) : new PathString("/");
            }
        }

        try
        {
            await next(context);
        }
        finally
        {
            (request.Path, request.PathBase) = (path, pathBase);
        }
    }

    private static string? FirstSegment(PathString path)
    {
        if (path.Value is not { Length: > 1 } value)
        {
            return null;
        }

        var end = value.IndexOf('/', 1);
        return end < 0 ? value[1..] : value[1..end];
    }
}
