using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class ActionConcurrencyTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Of_many_edits_at_once_each_either_stands_or_is_told_that_it_lost()
    {
        const int Clients = 12, Edits = 12;
        var id = await vru.AddAction("lewisham", "Before all");
        var path = $"/lewisham/api/v1/actions/{id}";
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
        {
            var client = await vru.SignedIn("lewisham", Role.Coordinator);
            List<(HttpStatusCode Status, string Text)> own = [];
            for (var edit = 0; edit < Edits; edit++)
            {
                var version = (await client.GetFromJsonAsync<JsonElement>(path)).GetProperty("version").GetInt32();
                var text = $"Edit {edit} of client {number}";
                own.Add(((await client.Patch(path, new { text }, version)).StatusCode, text));
            }

            return own;
        }));

        var all = outcomes.SelectMany(own => own).ToList();
        var won = all.Where(edit => edit.Status == HttpStatusCode.OK).Select(edit => edit.Text).ToList();
        Assert.Equal(Clients * Edits, won.Count + all.Count(edit => edit.Status == HttpStatusCode.PreconditionFailed));
        var last = await (await vru.SignedIn("lewisham", Role.Coordinator)).GetFromJsonAsync<JsonElement>(path);
        Assert.Contains(last.GetProperty("text").GetString(), won);
        Assert.Equal(won.Count + 1, last.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Updates_and_edits_at_once_do_not_stand_in_each_others_way()
    {
        const int Updates = 40;
        var id = await vru.AddAction("merton", "Busy");
        var path = $"/merton/api/v1/actions/{id}";
        var client = await vru.SignedIn("merton", Role.Coordinator);
        var editing = Task.Run(async () =>
        {
            for (var edit = 1; edit <= 20; edit++)
            {
                await client.Patch(path, new { text = $"Edit {edit}" }, version: edit);
            }
        });

        var posted = await Task.WhenAll(Enumerable.Range(0, Updates).Select(number => client.PostAsJsonAsync($"{path}/updates", new { status = "onTrack", done = $"Done {number}" })));
        await editing;

        Assert.All(posted, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        await using var room = await vru.In("merton");
        Assert.Equal(Updates, await room.Db.Updates.CountAsync());
    }

    [Fact]
    public async Task The_same_update_posted_many_times_at_once_is_one()
    {
        var id = await vru.AddAction("newham", "Once");
        var client = await vru.SignedIn("newham", Role.Coordinator);
        var update = new { id = Guid.CreateVersion7(), status = "onTrack", done = "Done once" };

        var posted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.PostAsJsonAsync($"/newham/api/v1/actions/{id}/updates", update)));

        Assert.All(posted, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        await using var room = await vru.In("newham");
        Assert.Equal(1, await room.Db.Updates.CountAsync());
    }
}
