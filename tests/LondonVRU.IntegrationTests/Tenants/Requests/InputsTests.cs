using LondonVRU.Application.Data;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>What every route takes is known: which of it are ids, and of what.</summary>
public sealed class InputsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Of_everything_that_a_request_can_carry_it_is_known_what_it_is()
    {
        var inputs = (await Inputs.OfAllAsync(vru.Services)).SelectMany(taken => taken.Inputs).ToList();

        var unknown = inputs.Where(input => input.Said is null).GroupBy(input => input.Key)
            .Select(same => $"{same.Key} | words        # {string.Join(", ", same.Select(input => input.Route).Distinct().Take(3))}").Order(StringComparer.Ordinal).ToList();
        Assert.True(unknown.Count == 0, $"""
            These inputs could carry an id, and Tenants/Requests/inputs.txt does not say. Put the entity's name in place of "words" where it is one ("new X" if the caller makes it up):
            {string.Join("\n", unknown)}
            """);
    }

    [Fact]
    public async Task The_table_of_inputs_names_nothing_that_is_gone()
    {
        var keys = (await Inputs.OfAllAsync(vru.Services)).SelectMany(taken => taken.Inputs).Select(input => input.Key).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], InputTable.Rows.Keys.Where(key => !keys.Contains(key)));
    }

    [Fact]
    public async Task Every_id_is_of_an_entity()
    {
        await using var scope = vru.Services.CreateAsyncScope();
        var entities = scope.ServiceProvider.GetRequiredService<VruDbContext>().Model.GetEntityTypes().Select(entity => entity.ClrType.Name).ToHashSet(StringComparer.Ordinal);

        var wrong = (await Inputs.OfAllAsync(vru.Services)).SelectMany(taken => taken.Inputs).Where(input => input.Said is not null && !input.IsWords && !entities.Contains(input.Entity));

        Assert.Empty(wrong.Select(input => $"{input.Key} | {input.Said}").Distinct());
    }
}
