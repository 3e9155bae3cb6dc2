using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Requests about offers, requests and rollouts that succeed.</summary>
internal static class OfferSamples
{
    /// <summary>Who is asked or answered is told, in their tenant.</summary>
    private static readonly string[] Told = [nameof(Domain.Notifications.LetterDebt)];

    public static IEnumerable<Sample> All() => [.. Offers("", Moment.Draft, Role.Coordinator), .. Offers("/london", Moment.London, Role.Officer), .. Requests(), .. Rollouts(), .. London()];

    private static IEnumerable<Sample> Offers(string room, Moment moment, Role role)
    {
        yield return new($"POST {room}/offers/new", "", moment, role, async scene => new()
        {
            Form = "#offer", Fields = Fields(("Input.Title", $"Offer {Scene.NewId()}"), ("Input.Themes", await scene.ThemeAsync(1)), ("DraftId", Scene.NewId())),
        });
        yield return new($"GET {room}/offers/{{id}}", "", moment, role, async scene => new() { Route = Of(("id", await scene.OfferAsync(isPublished: false))) });
        yield return new($"POST {room}/offers/{{id}}", "Save", moment, role, async scene => new()
        {
            Route = Of(("id", await scene.OfferAsync(isPublished: false))), Form = "#change", Fields = Fields(("Input.Title", "Another name"), ("Input.Themes", await scene.ThemeAsync(1))),
        });
        yield return new($"POST {room}/offers/{{id}}", "Publish", moment, role, async scene => new()
        {
            Route = Of(("id", await scene.OfferAsync(isPublished: false))), Form = "#change", Fields = Fields(("Input.Title", "Another name"), ("Input.Themes", await scene.ThemeAsync(1))),
        });
        yield return new($"POST {room}/offers/{{id}}", "Close", moment, role, async scene => new()
        {
            Route = Of(("id", await scene.OfferAsync(isPublished: true))), Form = "#end-form", Fields = Fields(("Reason", "All are taken.")),
        });
        yield return new($"POST {room}/offers/{{id}}", "Withdraw", moment, role, async scene => new()
        {
            Route = Of(("id", await scene.OfferAsync(isPublished: false))), Form = "#end-form", Fields = Fields(("Reason", "They have left.")),
        });
        yield return new($"POST {room}/api/v1/offers", "", moment, role, _ => Task.FromResult(new Ask { Fields = Fields(("id", Scene.NewId()), ("title", $"Offer {Scene.NewId()}")) }));
        yield return new($"POST {room}/api/v1/offers/{{id:guid}}/publication", "", moment, role, async scene => new() { Route = Of(("id", await scene.OfferAsync(isPublished: false))) });
    }

    private static IEnumerable<Sample> Requests()
    {
        yield return new("GET /offers/requests/new", "", Moment.Draft, Role.Contributor, async scene => new()
        {
            Query = Of(("offer", await scene.OfferAsync(isPublished: true, isOwn: false)), ("for", await scene.ActionAsync())),
        });
        yield return new("POST /offers/requests/new", "", Moment.Draft, Role.Contributor, async scene =>
        {
            var (offer, action) = (await scene.OfferAsync(isPublished: true, isOwn: false), await scene.ActionAsync());
            return new()
            {
                Page = $"/offers/requests/new?offer={offer}&for={action}", Form = "#ask", Query = Of(("offer", offer), ("for", action)),
                Fields = Fields(("Words", "For a fair."), ("RequestId", Scene.NewId()), ("ThemeId", await scene.ThemeAsync(1))),
            };
        }) { Touches = Told };
        yield return new("GET /offers/requests/{id}", "", Moment.Draft, Role.Viewer, async scene => new() { Route = Of(("id", await scene.RequestAsync())) });
        yield return new("POST /offers/requests/{id}", "", Moment.Draft, Role.Contributor, async scene => new()
        {
            Route = Of(("id", await scene.RequestAsync(isOffered: true))), Form = "#answer", Fields = Fields(("Kind", "Accepted"), ("Words", "Yes, please."), ("OfferId", await scene.OfferAsync(isPublished: true, isOwn: false))),
        }) { Touches = Told };
        yield return new("POST /api/v1/requests", "", Moment.Draft, Role.Contributor, async scene => new()
        {
            Fields = Fields(
                ("id", Scene.NewId()), ("words", "For a fair."), ("offerId", await scene.OfferAsync(isPublished: true, isOwn: false)), ("actionId", await scene.ActionAsync()), ("themeId", await scene.ThemeAsync(1))),
        }) { Touches = Told };
        yield return new("POST /api/v1/requests/{id:guid}/answers", "", Moment.Draft, Role.Contributor, async scene => new()
        {
            Route = Of(("id", await scene.RequestAsync(isOffered: true))), Fields = Fields(("after", "1"), ("kind", "accepted"), ("words", "Yes, please."), ("offerId", await scene.OfferAsync(isPublished: true, isOwn: false))),
        }) { Touches = Told };
    }

    private static IEnumerable<Sample> Rollouts()
    {
        yield return new("POST /offers/rollouts/{id}", "TakeUp", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.RolloutAsync())), Form = "#take-up", Fields = Fields(("ThemeId", await scene.ThemeAsync(1)), ("ActionId", Scene.NewId())),
        });
        yield return new("POST /offers/rollouts/{id}", "Decline", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.RolloutAsync())), Form = "#decline", Fields = Fields(("Reason", "Our halls are let.")),
        });
        yield return new("POST /api/v1/rollouts/{id:guid}/uptake", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.RolloutAsync())), Fields = Fields(("actionId", Scene.NewId()), ("startYear", "2026"), ("themeId", await scene.ThemeAsync(1))),
        });
        yield return new("POST /api/v1/rollouts/{id:guid}/refusal", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = Of(("id", await scene.RolloutAsync())), Fields = Fields(("reason", "Our halls are let.")),
        });
    }

    private static IEnumerable<Sample> London()
    {
        yield return new("POST /london/offers/requests", "", Moment.London, Role.Officer, _ => Task.FromResult(new Ask { Form = "#cap-form", Fields = Fields(("OpenRequests", "90")) }));
        yield return new("GET /london/offers/requests/{id}", "", Moment.London, Role.Analyst, async scene => new() { Route = Of(("id", await scene.RequestAsync())) });
        yield return new("POST /london/offers/requests/{id}", "", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.RequestAsync())), Form = "#answer", Fields = Fields(("Kind", "Offered"), ("Words", "Gladly."), ("OfferId", await scene.OfferAsync(isPublished: true))),
        }) { Touches = Told };
        yield return new("POST /london/api/v1/requests/{id:guid}/answers", "", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.RequestAsync())), Fields = Fields(("after", "0"), ("kind", "offered"), ("words", "Gladly."), ("offerId", await scene.OfferAsync(isPublished: true))),
        }) { Touches = Told };
        yield return new("POST /london/offers/rollouts/new", "", Moment.London, Role.Officer, async scene => new()
        {
            Form = "#rollout", Fields = Fields(("Input.Name", $"Rollout {Scene.NewId()}"), ("Input.ThemeId", await scene.ThemeAsync(1)), ("RolloutId", Scene.NewId())),
        });
        yield return new("POST /london/offers/rollouts/{id}", "Save", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.RolloutAsync(isProposed: false))), Form = "#change", Fields = Fields(("Input.Name", "Another name"), ("Input.ThemeId", await scene.ThemeAsync(1))),
        });
        yield return new("POST /london/offers/rollouts/{id}", "Discard", Moment.London, Role.Officer, async scene => new() { Route = Of(("id", await scene.RolloutAsync(isProposed: false))), Form = "#discard" });
        yield return new("POST /london/offers/rollouts/{id}", "Propose", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.RolloutAsync(isProposed: false))), Form = "#change", Fields = Fields(("Input.Name", "Another name"), ("Input.ThemeId", await scene.ThemeAsync(1))),
        })
        {
            Touches = [.. Told, nameof(Domain.Rollouts.RolloutProposal)],
        };
        yield return new("POST /london/offers/rollouts/{id}", "End", Moment.London, Role.Officer, async scene => new()
        {
            Route = Of(("id", await scene.RolloutAsync())), Form = "#end-form", Fields = Fields(("Reason", "The money is gone.")),
        });
    }

    private static Dictionary<string, string> Of(params (string Name, string Value)[] pairs) => pairs.ToDictionary(pair => pair.Name, pair => pair.Value);

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] pairs) => pairs.ToDictionary(pair => pair.Name, pair => pair.Value);
}
