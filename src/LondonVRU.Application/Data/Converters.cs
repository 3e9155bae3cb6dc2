using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LondonVRU.Application.Data;

/// <summary>Instants are UTC: marked so when read, refused when not.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : NotUtc(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime NotUtc() => throw new InvalidOperationException("An instant that is not UTC cannot be stored.");
}

internal sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));

internal static class IdConverters
{
    /// <summary>Every entity that has an id.</summary>
    public static readonly IReadOnlyList<Type> Entities =
        [.. typeof(Submission).Assembly.GetTypes().Where(type => type.IsClass && type.GetProperty("Id")?.PropertyType == typeof(Id<>).MakeGenericType(type))];
}
