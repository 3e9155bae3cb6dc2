using System.Text.Json;
using FluentValidation;

namespace LondonVRU.Web.Api;

/// <summary>What a body must have and leaves out is refused as any other value that cannot be taken.</summary>
internal static class Demands
{
    /// <param name="field">Of the body.</param>
    /// <param name="sentence">What to do.</param>
    /// <exception cref="ValidationException">It was left out.</exception>
    public static T OrRefuse<T>(this T? value, string field, string sentence)
        where T : class => value ?? throw new ValidationException([new(field, sentence)]);

    /// <inheritdoc cref="OrRefuse{T}(T, string, string)"/>
    public static T OrRefuse<T>(this T? value, string field, string sentence)
        where T : struct => value ?? throw new ValidationException([new(field, sentence)]);

    /// <summary>A choice that stands in an address, in small or capital letters; null if it was left out.</summary>
    /// <param name="field">Of the query.</param>
    /// <exception cref="ValidationException">It is none of the choices.</exception>
    public static T? Choice<T>(this string? name, string field)
        where T : struct, Enum => string.IsNullOrWhiteSpace(name) ? null : !int.TryParse(name, out _) && Enum.TryParse<T>(name, ignoreCase: true, out var value)
            ? value : throw new ValidationException([new(field, $"{field} is one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.")]);
}
