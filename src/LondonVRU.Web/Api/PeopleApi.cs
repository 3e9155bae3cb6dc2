using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Api;

/// <summary>The access review for machines.</summary>
internal sealed class PeopleApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        foreach (var (tenant, name) in new[] { (partnership, "listPeople"), (london, "listLondonPeople") })
        {
            tenant.MapGet("/people", async Task<Ok<PeoplePage>> (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetPeople(), ct)))
                .Needs(Right.ManagePeople)
                .RequireRateLimiting(RateLimitOptions.Export)
                .WithName(name)
                .WithTags("People")
                .WithSummary("Who belongs here with which role, since when and by whom, who is invited, who has left, and when somebody looked at that last")
                .WithDescription("For administrators: it holds e-mail addresses.");
        }
    }
}
