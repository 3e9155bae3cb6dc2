using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>
/// A table with its caption and head. Rows are written by the page inside <c>tbody role="rowgroup"</c>; where the table stacks on a
/// phone they carry the roles too, by hand (<c>role="row"</c>, <c>role="cell" data-label="Owner"</c>) or by <see cref="StackRowTagHelper"/>.
/// </summary>
[HtmlTargetElement("vru-table")]
public sealed class TableTagHelper : TagHelper
{
    public IReadOnlyList<Column> Columns { get; set; } = [];

    /// <summary>What the table is.</summary>
    public string Caption { get; set; } = "";

    /// <summary>A second line of the caption.</summary>
    public string? CaptionMore { get; set; }

    /// <summary>The caption is read out only, because a heading says it.</summary>
    public bool CaptionHidden { get; set; }

    /// <summary>Rows become small cards on a phone.</summary>
    public bool Stack { get; set; }

    /// <summary>The head stays in view.</summary>
    public bool Sticky { get; set; }

    /// <summary>The plan's own arrangement of a stacked row.</summary>
    public bool Plan { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        output.TagName = "table";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Concat(
            "vru-table",
            Stack || Plan ? " vru-table--stack" : "",
            Sticky ? " vru-table--sticky" : "",
            Plan ? " vru-table--plan" : "",
            context.AllAttributes["class"] is { } own ? $" {own.Value}" : ""));
        output.Attributes.SetAttribute("role", "table");

        output.Content.AppendHtml(CaptionHidden ? "<caption class=\"vru-vh\">" : "<caption>");
        _ = CaptionMore is null
            ? output.Content.Append(Caption)
            : output.Content.AppendHtml("<b>").Append(Caption).AppendHtml("</b>").Append(CaptionMore);
        output.Content.AppendHtml("</caption><thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var column in Columns)
        {
            Head(output, column);
        }

        output.Content.AppendHtml("</tr></thead>").AppendHtml(rows);
    }

    private static void Head(TagHelperOutput output, Column column)
    {
        output.Content.AppendHtml("<th scope=\"col\" role=\"columnheader\"").AppendHtml(column.Sort switch
        {
            SortWay.Ascending => " aria-sort=\"ascending\"",
            SortWay.Descending => " aria-sort=\"descending\"",
            _ => "",
        });
        var css = string.Join(' ', new[] { column.IsNumber ? "vru-num" : "", column.CssClass ?? "" }.Where(name => name.Length > 0));
        if (css.Length > 0)
        {
            output.Content.AppendHtml(" class=\"").Append(css).AppendHtml("\"");
        }

        output.Content.AppendHtml(">");
        if (column.IsHidden)
        {
            output.Content.AppendHtml("<span class=\"vru-vh\">").Append(column.Words).AppendHtml("</span>");
        }
        else if (column.Href is null)
        {
            output.Content.Append(column.Words);
        }
        else
        {
            output.Content.AppendHtml("<a href=\"").Append(column.Href).AppendHtml("\">").Append(column.Words).AppendHtml("</a>");
        }

        _ = column.Sort switch
        {
            SortWay.Ascending => output.Content.AppendHtml(Shapes.SortedUp),
            SortWay.Descending => output.Content.AppendHtml(Shapes.SortedDown),
            _ => output.Content,
        };
        output.Content.AppendHtml("</th>");
    }
}

/// <summary>
/// The roles that keep a stacked table a table: <c>&lt;tr stack&gt;</c>, <c>&lt;th stack&gt;</c> (a row's heading), <c>&lt;td stack="Owner"&gt;</c>
/// (a cell and its label on a phone). Pages with hundreds of cells write the roles out instead: it is quicker.
/// </summary>
[HtmlTargetElement("tr", Attributes = "stack")]
[HtmlTargetElement("th", Attributes = "stack")]
[HtmlTargetElement("td", Attributes = "stack")]
public sealed class StackRowTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Unbound, because a bound attribute may not stand without a value.
        output.Attributes.RemoveAll("stack");
        switch (context.TagName)
        {
            case "tr":
                output.Attributes.SetAttribute("role", "row");
                break;
            case "th":
                output.Attributes.SetAttribute("scope", "row");
                output.Attributes.SetAttribute("role", "rowheader");
                break;
            default:
                output.Attributes.SetAttribute("role", "cell");
                if (context.AllAttributes["stack"] is { ValueStyle: not HtmlAttributeValueStyle.Minimized } stack)
                {
                    output.Attributes.SetAttribute("data-label", stack.Value);
                }

                break;
        }
    }
}
