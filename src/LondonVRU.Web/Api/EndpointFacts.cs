namespace LondonVRU.Web.Api;

/// <summary>The codes with which an endpoint refuses, beside those that every endpoint shares.</summary>
internal sealed record RefusalCodes(IReadOnlyList<string> Codes);

/// <summary>The endpoint answers with an ETag.</summary>
/// <param name="Example">With its quotes.</param>
internal sealed record ETagOfAnswer(string Example);

/// <summary>The endpoint asks for If-Match.</summary>
/// <param name="Always">False if there are cases without.</param>
internal sealed record IfMatchAsked(bool Always);

/// <summary>What an endpoint says of itself for the description of the API.</summary>
internal static class EndpointFacts
{
    /// <param name="endpoint">To say it of.</param>
    /// <param name="codes">Of broken rules, "plan.exists", and "invalid" where values are looked at; each has its sentence in Description/Examples/refusals.json.</param>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params string[] codes) => endpoint.WithMetadata(new RefusalCodes(codes));

    public static RouteHandlerBuilder AnswersVersion(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new ETagOfAnswer("\"2\""));

    /// <param name="endpoint">To say it of.</param>
    /// <param name="always">False if there are cases without If-Match.</param>
    public static RouteHandlerBuilder NeedsVersion(this RouteHandlerBuilder endpoint, bool always = true) =>
        endpoint.WithMetadata(new IfMatchAsked(always), new RefusalCodes(["precondition-required", "stale"]));
}
