using System.Text.Json;
using System.Text.Json.Serialization;
using LondonVRU.Domain;

namespace LondonVRU.Web.Api;

/// <summary>A quarter is its code in JSON: "2026-q3".</summary>
internal sealed class QuarterJsonConverter : JsonConverter<Quarter>
{
    public override Quarter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Quarter.TryParse(reader.GetString(), null, out var quarter) ? quarter : throw new JsonException("A quarter is written as 2026-q3.");

    public override void Write(Utf8JsonWriter writer, Quarter value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
