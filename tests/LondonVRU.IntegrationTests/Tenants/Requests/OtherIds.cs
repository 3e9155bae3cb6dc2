using System.Globalization;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Ids of things that are not the asker's: those of <see cref="Stage.Other"/>, found in its tables whatever the entity.</summary>
internal static class OtherIds
{
    /// <summary>As it would be sent. Null if there is none: then the stage has to be given one.</summary>
    /// <param name="entity">"PlanAction".</param>
    /// <param name="inLondon">London may see what stands on the shelf: there it is the id of what was withdrawn.</param>
    /// <param name="isNew">It is put where the caller makes an id up: another row's than those that are put where a thing is named.</param>
    public static async Task<string?> OfAsync(Vru vru, string entity, bool inLondon, bool isNew)
    {
        if (entity == nameof(Tenant))
        {
            return Stage.Other;
        }

        var tenant = await vru.Services.GetRequiredService<TenantDirectory>().FindAsync(Stage.Other, CancellationToken.None);
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var type = db.Model.GetEntityTypes().Single(type => type.ClrType.Name == entity);
        var id = tenant!.Id.Value.ToString().ToUpperInvariant();
        var where = entity switch
        {
            "Person" => $"""EXISTS (SELECT 1 FROM "Memberships" m WHERE m."PersonId" = x."Id" AND upper(m."TenantId") = '{id}')""",
            "Theme" => Not2026("x.\"EditionId\""),
            "TemplateAction" => $"""x."ThemeId" IN (SELECT "Id" FROM "Themes" t WHERE {Not2026("t.\"EditionId\"")})""",
            _ when type.FindProperty("TenantId") is not null => $"""upper(x."TenantId") = '{id}'""",
            _ => null,
        };
        if (where is null || type.FindProperty("Id") is null)
        {
            return null;
        }

        if (inLondon && !isNew && typeof(IOnTheShelf).IsAssignableFrom(type.ClrType) && type.FindProperty("Visibility") is not null)
        {
            where += " AND x.\"Visibility\" = 'Withdrawn'";
        }

        return await FirstAsync(db, type, $"{where} ORDER BY x.\"Id\"{(isNew ? " DESC" : "")}");
    }

    private static string Not2026(string edition) => $"""{edition} IN (SELECT "Id" FROM "Editions" WHERE "StartYear" <> 2026)""";

    private static async Task<string?> FirstAsync(VruDbContext db, IEntityType type, string where)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        await db.Database.OpenConnectionAsync();
#pragma warning disable CA2100 // Names and ids are the model's and the test's own.
        command.CommandText = $"""SELECT x."Id" FROM "{type.GetTableName()}" x WHERE {where}""";
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) is { Length: > 0 } found ? Guid.Parse(found).ToString() : null;
    }
}
