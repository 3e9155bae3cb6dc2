using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Tenancy;

namespace LondonVRU.Web.SignIn;

/// <summary>The bare address: leads everybody to the page where their work is.</summary>
internal static class StartEndpoint
{
    public static void MapStart(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(TenantStrategy.Start, async (Actor actor, TenantDirectory directory, CancellationToken ct) =>
        {
            var tenants = actor.AllRoles.Select(held => held.TenantId).Distinct().ToList();
            var onlyContributes = actor.AllRoles.All(held => held.Role == Role.Contributor);
            return Results.Redirect(onlyContributes ? "/my-actions" : tenants.Count == 1 ? $"/{(await directory.GetAsync(tenants[0], ct)).Slug}" : "/places");
        })
        .InNoRoom().ExcludeFromDescription();
}
