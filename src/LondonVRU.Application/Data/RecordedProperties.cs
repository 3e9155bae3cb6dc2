using System.Reflection;
using System.Runtime.CompilerServices;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LondonVRU.Application.Data;

/// <summary>Which properties of a recorded thing go into the audit trail: all, save its id, its version and what is marked <see cref="NotInRecordAttribute"/>.</summary>
internal static class RecordedProperties
{
    private static readonly ConditionalWeakTable<IEntityType, IReadOnlyList<RecordedProperty>> Known = [];

    public static IReadOnlyList<RecordedProperty> Of(IEntityType entity) => Known.GetValue(entity, Find);

    private static IReadOnlyList<RecordedProperty> Find(IEntityType entity) =>
    [
        .. entity.GetProperties().Where(property => !property.IsShadowProperty() && property.Name is not ("Id" or "Version") && Mark<NotInRecordAttribute>(property) is null)
            .Select(property => new RecordedProperty(property.Name, null, property, Mark<RecordedWithoutWordsAttribute>(property) is null)),

        // Of a date of the plan, the words as written: what was understood follows from them.
        .. entity.GetComplexProperties().SelectMany(
            complex => complex.ComplexType.GetProperties().Where(property => property.Name == nameof(PlanDate.AsWritten)),
            (complex, property) => new RecordedProperty(complex.Name, complex, property, true)),
    ];

    private static T? Mark<T>(IReadOnlyProperty property)
        where T : Attribute => property.PropertyInfo?.GetCustomAttribute<T>();
}

/// <summary>A property whose changes are recorded.</summary>
/// <param name="Field">What the record calls it.</param>
/// <param name="Parent">The complex property that it is part of; null for one of the thing itself.</param>
/// <param name="WithWords">Whether the words before and after are kept.</param>
internal sealed record RecordedProperty(string Field, IComplexProperty? Parent, IProperty Property, bool WithWords)
{
    public PropertyEntry In(EntityEntry entry) => Parent is null ? entry.Property(Property) : entry.ComplexProperty(Parent).Property(Property);
}
