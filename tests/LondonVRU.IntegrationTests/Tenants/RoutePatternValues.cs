using Microsoft.AspNetCore.Routing.Patterns;

namespace LondonVRU.IntegrationTests.Tenants;

/// <summary>Fills a route's pattern with values that fit: years and quarters that exist, ids that never did.</summary>
internal static class RoutePatternValues
{
    private const string NoSuchId = "0193f3a0-0000-7000-8000-00000000dead";

    public static string Fill(string pattern) => "/" + string.Join('/', RoutePatternFactory.Parse(pattern).PathSegments.Select(
        segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => ValueOf(parameter),
            _ => "",
        }))));

    private static string ValueOf(RoutePatternParameterPart parameter) => parameter switch
    {
        { Name: "documentName" } => "v1",
        { Name: "code" } => "404",
        { Name: var name } when name.Contains("year", StringComparison.OrdinalIgnoreCase) => "2026",
        { Name: var name } when name.Contains("cycle", StringComparison.OrdinalIgnoreCase) || name.Contains("quarter", StringComparison.OrdinalIgnoreCase) => "2026-q3",
        { Name: "name" } => "ClosePlans",
        { Name: var name } when name is "slug" or "borough" or "tenant" => "lewisham",
        _ when parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long") => "1",
        _ => NoSuchId,
    };
}
