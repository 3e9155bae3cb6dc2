using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LondonVRU.Web.SignIn;

/// <summary>Writes what somebody had typed into a form of a page that is about to be shown. It works on the page as it is, so it holds for every form,
/// whatever made it. What finds no field any more is shown as words, so that nothing is lost.</summary>
internal static class FormFilling
{
    /// <param name="html">The page.</param>
    /// <param name="address">Path and query that it is shown at, without the kept form's part.</param>
    public static string Fill(string html, string address, KeptFields kept)
    {
        var document = new HtmlParser().ParseDocument(html);
        var left = new Dictionary<string, Queue<string>>(StringComparer.Ordinal);
        foreach (var field in kept.Fields.GroupBy(field => field.Key, StringComparer.Ordinal))
        {
            left[field.Key] = new(field.Select(pair => pair.Value));
        }

        var form = document.Forms.Where(form => form.Method == "post" && Same(form.GetAttribute("action") is { Length: > 0 } action ? action : address, kept.Action, address))
            .MaxBy(form => Likeness(form, left));
        if (form is not null)
        {
            foreach (var element in form.Elements)
            {
                Put(element, left);
            }

            Open(form);
        }

        document.QuerySelector("main")?.Prepend(Notice(document, kept, isFilled: form is not null, form is null ? Words(left) : []));
        return document.ToHtml(HtmlMarkupFormatter.Instance);
    }

    private static bool Same(string action, string kept, string page)
    {
        var root = new Uri("http://page/");
        return string.Equals(new Uri(new Uri(root, page), action).PathAndQuery, new Uri(root, kept).PathAndQuery, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Of several forms with one address, the one whose hidden fields say the same.</summary>
    private static int Likeness(IHtmlFormElement form, Dictionary<string, Queue<string>> fields) =>
        form.Elements.OfType<IHtmlInputElement>().Count(input => input.Type == "hidden" && input.Name is { } name && fields.TryGetValue(name, out var values) && values.Contains(input.Value))
        + form.Elements.OfType<IHtmlElement>().Select(element => element.GetAttribute("name")).Distinct().Count(name => name is not null && fields.ContainsKey(name));

    private static void Put(IElement element, Dictionary<string, Queue<string>> left)
    {
        var values = element.GetAttribute("name") is { Length: > 0 } name ? left.GetValueOrDefault(name) : null;
        switch (element)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                choice.ToggleAttribute("checked", values?.Contains(choice.Value) == true);
                break;
            case IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" }:
                break;
            case IHtmlInputElement input when values is { Count: > 0 }:
                input.SetAttribute("value", values.Dequeue());
                break;
            case IHtmlTextAreaElement area when values is { Count: > 0 }:
                // Where it begins with a line break, another is written before it, which browsers drop.
                area.TextContent = values.Dequeue().ReplaceLineEndings("\n");
                break;
            case IHtmlSelectElement select when values is not null:
                foreach (var option in select.Options)
                {
                    option.ToggleAttribute("selected", values.Contains(option.Value));
                }

                break;
        }
    }

    private static void Open(IHtmlFormElement form)
    {
        foreach (var details in form.QuerySelectorAll("details").Concat(form.Ancestors<IElement>().Where(ancestor => ancestor.LocalName == "details")))
        {
            details.SetAttribute("open", "");
        }
    }

    /// <summary>What a person typed, as against what the page itself sent along: ids, numbers, yes and no.</summary>
    private static IReadOnlyList<string> Words(Dictionary<string, Queue<string>> left) =>
        [.. left.Values.SelectMany(values => values).Where(value => value.Any(char.IsLetter) && !Guid.TryParse(value, out _) && !bool.TryParse(value, out _))];

    private static IElement Notice(IDocument document, KeptFields kept, bool isFilled, IReadOnlyList<string> words)
    {
        var banner = document.CreateElement("div");
        banner.ClassName = "govuk-notification-banner";
        banner.Id = "kept-form";
        banner.SetAttribute("role", "alert");
        banner.SetAttribute("aria-labelledby", "kept-title");
        banner.SetAttribute("data-module", "govuk-notification-banner");
        banner.InnerHtml = "<div class=\"govuk-notification-banner__header\"><h2 class=\"govuk-notification-banner__title\" id=\"kept-title\">Not saved yet</h2></div><div class=\"govuk-notification-banner__content\"></div>";
        var content = banner.LastElementChild!;
        Say(isFilled
            ? "Your session had ended when you pressed the button. What you typed is in the form again: check it, then send it."
            : "Your session had ended when you pressed the button, and the form is no longer here. This is what you had typed:");
        foreach (var typed in words)
        {
            Say(typed, "vru-plain");
        }

        if (kept.HadFiles)
        {
            Say("Files are not kept: choose yours again.");
        }

        return banner;

        void Say(string said, string? css = null)
        {
            var paragraph = document.CreateElement("p");
            paragraph.TextContent = said;
            if (css is not null)
            {
                paragraph.ClassName = css;
            }

            content.AppendChild(paragraph);
        }
    }
}

internal static class KeptFormPages
{
    /// <summary>Shows a page with what was typed into it when the session ended, if its address says so.</summary>
    public static IApplicationBuilder UseKeptForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Query.ContainsKey(KeptForms.Query) || Account.PersonOf(context.User) is not { } me
            || await context.RequestServices.GetRequiredService<KeptForms>().FindAsync(context, me) is not { } kept)
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        page.Position = 0;
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true)
        {
            await page.CopyToAsync(body, context.RequestAborted);
            return;
        }

        using var reader = new StreamReader(page);
        var request = context.Request;
        var address = KeptForms.Without($"{request.PathBase}{request.Path}{request.QueryString}", KeptForms.Query);
        var filled = FormFilling.Fill(await reader.ReadToEndAsync(context.RequestAborted), address, kept);
        context.Response.ContentLength = null;
        await context.Response.WriteAsync(filled, context.RequestAborted);
    });
}
