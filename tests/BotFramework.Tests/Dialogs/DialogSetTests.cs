using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public class DialogSetTests
{
    [Fact]
    public void A_second_dialog_with_an_id_gets_a_number_from_two()
    {
        var set = new DialogSet().Add(new WaterfallDialog("a")).Add(new WaterfallDialog("a")).Add(new WaterfallDialog("a"));

        Assert.Equal(["a", "a2", "a3"], set.GetDialogs().Select(dialog => dialog.Id));
        Assert.Equal("a3", set.Find("a3").Id);
    }

    [Fact]
    public void The_same_dialog_can_be_added_again()
    {
        var walk = new WaterfallDialog("a");

        Assert.Same(walk, Assert.Single(new DialogSet().Add(walk).Add(walk).GetDialogs()));
    }

    [Fact]
    public void A_dialog_without_an_id_has_the_name_of_its_type() =>
        Assert.Equal(nameof(WaterfallDialog), new WaterfallDialog(null).Id);

    [Fact]
    public void What_a_dialog_depends_on_is_added_with_it()
    {
        var set = new DialogSet().Add(new Dependent("a", new Dependent("b", new WaterfallDialog("c"))));

        Assert.Equal(["a", "b", "c"], set.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void An_unknown_id_finds_nothing_and_a_blank_one_is_refused()
    {
        var set = new DialogSet();

        Assert.Null(set.Find("a"));
        Assert.Throws<ArgumentNullException>("dialogId", () => set.Find(null));
        Assert.Throws<ArgumentNullException>("dialogId", () => set.Find(" "));
        Assert.Throws<ArgumentNullException>("dialog", () => set.Add(null));
        Assert.Throws<ArgumentNullException>("dialogState", () => new DialogSet(null));
    }

    [Fact]
    public void The_version_changes_with_the_dialogs()
    {
        var set = new DialogSet().Add(new WaterfallDialog("a"));
        var before = set.GetVersion();

        Assert.Equal(before, new DialogSet().Add(new WaterfallDialog("a")).GetVersion());
        Assert.NotEqual(before, set.Add(new WaterfallDialog("b")).GetVersion());
    }

    [Fact]
    public async Task A_set_without_a_property_has_no_stack()
    {
        using var turn = new TurnContext(new Stage().Adapter, new Stage().Adapter.MakeActivity("a"));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));

        Assert.Equal("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.", error.Message);
        await Assert.ThrowsAsync<ArgumentNullException>("turnContext", () => new Stage().Dialogs.CreateContextAsync(null));
    }

    private sealed class Dependent(string id, Dialog needed) : WaterfallDialog(id), IDialogDependencies
    {
        public IEnumerable<Dialog> GetDependencies() => [needed];
    }
}
