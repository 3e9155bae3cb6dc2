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
}
