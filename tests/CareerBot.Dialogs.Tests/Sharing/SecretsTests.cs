using System.Security.Cryptography;
using CareerBot.Dialogs.Sharing;

namespace CareerBot.Dialogs.Tests.Sharing;

public sealed class SecretsTests
{
    [Fact]
    public void Codes_hold_no_look_alikes_and_always_a_digit_and_a_letter()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => Secrets.NewCode()).ToList();
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code =>
        {
            Assert.Equal(Secrets.CodeLength, code.Length);
            Assert.DoesNotContain(code, letter => "0O1IL2Z5S8B".Contains(letter, StringComparison.Ordinal));
            Assert.Contains(code, char.IsAsciiDigit);
            Assert.Contains(code, char.IsAsciiLetter);
            Assert.Equal(code, Secrets.CodeIn(Secrets.Told(code)));
        });
    }

    [Fact]
    public void A_token_holds_more_than_128_random_bits() =>
        Assert.Matches("^[0-9a-f]{40}$", Secrets.NewToken());

    [Theory]
    [InlineData("10 hours a week")]
    [InlineData("mathematical")]
    [InlineData("ACDE-FGHJ-KMNP")]
    [InlineData("ACDE-FGH3 JKM4")]
    [InlineData("ACDE-FGH3-JKM")]
    [InlineData("123456789012")]
    [InlineData("2027 june 2028 july")]
    [InlineData("")]
    public void What_is_no_code_is_not_taken_for_one(string text) => Assert.Null(Secrets.CodeIn(text));

    [Fact]
    public void A_sealed_code_opens_with_its_token_only()
    {
        var token = Secrets.NewToken();
        var hidden = Secrets.Seal("ACDEFGH3JKM4", token);
        Assert.Equal("ACDEFGH3JKM4", Secrets.Open(hidden, token));
        Assert.NotEqual(hidden, Secrets.Seal("ACDEFGH3JKM4", token));
        Assert.ThrowsAny<CryptographicException>(() => Secrets.Open(hidden, Secrets.NewToken()));
    }
}
