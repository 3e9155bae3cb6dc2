using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Papers of reviews, and the templates by which they are made.</summary>
internal static class PaperSamples
{
    public static IEnumerable<Sample> All()
    {
        foreach (var (route, role) in new[]
        {
            ("GET /reviews/{cycle}/paper", Role.Viewer), ("GET /reviews/{cycle}/paper/file", Role.Viewer), ("GET /api/v1/reviews/{cycle}/paper", Role.Viewer),
            ("GET /reviews/{cycle}/paper/private", Role.Approver),
        })
        {
            yield return new(route, "", Moment.ReviewOpen, role, async scene => new()
            {
                Query = new Dictionary<string, string> { ["template"] = await scene.PaperTemplateAsync(), ["format"] = "docx" },
            });
        }

        yield return new("POST /reviews/{cycle}/paper/private", "", Moment.ReviewOpen, Role.Approver, async scene =>
        {
            await scene.RestrictedAsync();
            return new()
            {
                Form = "#private",
                Query = new Dictionary<string, string> { ["template"] = await scene.PaperTemplateAsync() },
                Fields = new Dictionary<string, string?> { ["Paragraphs"] = "7", ["PublicInterest"] = "It would warn those who are watched.", ["Format"] = "docx" },
            };
        }) { WritesPlatform = true };
        yield return new("POST /api/v1/reviews/{cycle}/private-paper", "", Moment.ReviewOpen, Role.Coordinator, async scene =>
        {
            await scene.RestrictedAsync();
            return new()
            {
                Fields = new Dictionary<string, string?> { ["paragraphs[0]"] = "7", ["publicInterest"] = "It would warn those who are watched.", ["template"] = await scene.PaperTemplateAsync() },
            };
        }) { WritesPlatform = true };
        yield return new("POST /reviews/papers", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Form = "#copy",
            Fields = new Dictionary<string, string?> { ["From"] = await scene.PaperTemplateAsync(), ["Name"] = $"Copy {Scene.NewId()}" },
        });
        foreach (var page in new[] { "/reviews/papers/{id:guid}", "/reviews/papers/{id:guid}/remove" })
        {
            yield return new($"GET {page}", "", Moment.Draft, Role.Coordinator, async scene => new() { Route = new Dictionary<string, string> { ["id"] = await scene.PaperTemplateAsync() } });
        }

        yield return new("POST /reviews/papers/{id:guid}", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = new Dictionary<string, string> { ["id"] = await scene.PaperTemplateAsync() },
            Form = "#template",
            Fields = new Dictionary<string, string?> { ["Input.Wards"] = "All" },
        });
        yield return new("POST /reviews/papers/{id:guid}/remove", "", Moment.Draft, Role.Coordinator, async scene => new()
        {
            Route = new Dictionary<string, string> { ["id"] = await scene.PaperTemplateAsync() },
            Form = "#remove",
        });
    }
}
