using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace LondonVRU.Web.Security;

/// <summary>Names the rights of which a page or an endpoint needs one, in the tenant of the address.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NeedsAttribute(params Right[] anyOf) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IReadOnlyList<Right> AnyOf { get; } = anyOf;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class NeedsHandler(IHttpContextAccessor http) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (http.HttpContext?.RequestServices.GetRequiredService<Actor>() is { } actor && requirement.AnyOf.Any(actor.Has))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

internal static class NeedsExtensions
{
    public static T Needs<T>(this T endpoints, params Right[] anyOf)
        where T : IEndpointConventionBuilder => endpoints.RequireAuthorization(new NeedsAttribute(anyOf));
}
