using LondonVRU.Application.People;
using LondonVRU.Domain.People;

namespace LondonVRU.Web.Components;

/// <summary>A room of those who look after a place or the platform: they lie behind one door, <see cref="Door"/>.</summary>
/// <param name="Text">"History".</param>
/// <param name="What">What is done there, in a sentence.</param>
public sealed record AdministrationRoom(string Text, string Href, string What)
{
    /// <param name="root">Of the tenant: "/lewisham".</param>
    public static string Door(string root) => $"{root}/administration";

    /// <summary>Those that the actor may enter in this tenant, in the order in which they are needed.</summary>
    /// <param name="root">Of the tenant: "/lewisham".</param>
    public static IReadOnlyList<AdministrationRoom> Of(Actor actor, string root)
    {
        List<AdministrationRoom> rooms = [];
        if (actor.Has(Right.ManageTenants))
        {
            rooms.AddRange(
            [
                new("Tenants", $"{root}/tenants", "Boroughs, BCUs and London: who administers them, their names, their first and last days."),
                new("Accounts", $"{root}/accounts", "Find anybody’s account by its address: put a name right, reset how they sign in, disable or forget them."),
                new("Directories", $"{root}/directories", "Organisations whose accounts are let in, and where they may belong."),
            ]);
        }

        if (actor.Has(Right.RunJobs))
        {
            rooms.Add(new("Jobs", $"{root}/jobs", "What runs by itself: how it ran last, when it runs next; run it now, or let it rest."));
        }

        if (actor.Has(Right.ManagePeople))
        {
            rooms.Add(new("Webhook", $"{root}/webhook", "A chat, such as Teams, that is told when a plan or review is signed, submitted or answered."));
            rooms.Add(new("API access", $"{root}/api-access", "Programs that read or change this place: tokens of people, and accounts of programs."));
        }

        if (actor.Has(Right.SuggestPeers) && !actor.Has(Right.ReadPlan))
        {
            rooms.Add(new("Boroughs like yours", $"{root}/compare/peers", "Which boroughs London compares with yours; suggest others."));
        }

        if (actor.Has(Right.ReadHistory))
        {
            rooms.Add(new("History", $"{root}/history", "Who changed what, and who came, was refused or took files away."));
        }

        if (actor.Has(Right.ReadPlatform))
        {
            rooms.AddRange(
            [
                new("Words of letters", $"{root}/wordings", "London’s own subject, opening and closing words for each kind of letter."),
                new("Letters", $"{root}/letters/undelivered", "Letters that did not arrive, whom to call, and whether the mail server answers."),
                new("Platform", $"{root}/platform", "The record outside every tenant: sign-ins, tenants and directories."),
                new("Security", $"{root}/security", "What browsers refused to load on our pages."),
            ]);
        }

        return rooms;
    }
}
