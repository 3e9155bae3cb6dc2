using System.Net;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.People;

public sealed class LondonsAccountsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Londons_administrator_finds_a_person_of_several_places_by_address_and_puts_their_account_right()
    {
        var (london, police) = (await vru.Browse("admin@london.example"), await vru.IdOfAsync("police@west-area.example"));
        await FindAsync(london, "Police@West-Area.example ");
        Assert.EndsWith($"/london/accounts/{police}", london.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Hillingdon", london.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("police@west-area.example", london.Text, StringComparison.OrdinalIgnoreCase);

        await london.SubmitAsync("form#name", ("Input.Name", "West Area Police"));
        await london.SubmitAsync("form#disable");
        Assert.Contains("is disabled", london.Text, StringComparison.Ordinal);
        await london.SubmitAsync("form#enable");

        var person = await vru.ReadAsync(db => db.People.SingleAsync(person => person.Id == police));
        Assert.Equal(("West Area Police", true), (person.Name, person.IsEnabled));
    }

    [Fact]
    public async Task An_address_that_nobody_has_finds_nothing()
    {
        var london = await vru.Browse("admin@london.example");

        await FindAsync(london, "nobody@nowhere.example");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, london.Status);
        Assert.Contains("Nobody here has that address", london.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_of_a_borough_is_not_disabled_from_london_either()
    {
        var (london, admin) = (await vru.Browse("admin@london.example"), await vru.IdOfAsync("admin@sutton.example"));
        await london.GoAsync($"/london/accounts/{admin}");

        await london.SubmitAsync("form#disable");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, london.Status);
        Assert.Contains("Nobody else is an administrator there", london.Text, StringComparison.Ordinal);
    }

    private static async Task FindAsync(Browser london, string email)
    {
        await london.GoAsync("/london/accounts");
        await london.SubmitAsync("form#find", ("Email", email));
    }
}
