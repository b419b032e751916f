namespace CareerBot.Knowledge.Loading;

/// <summary>What knowledge files are held to. Those from <see cref="SharedKeyword"/> on only warn.</summary>
public enum Rule
{
    /// <summary>The file is there.</summary>
    FileExists,

    /// <summary>The file can be read.</summary>
    Readable,

    /// <summary>The main file is called <c>*.en.yaml</c>, the shared ones by what they hold.</summary>
    FileName,

    /// <summary>The file is UTF-8.</summary>
    Encoding,

    /// <summary>The file, and each list in it, is of a bounded size.</summary>
    Size,

    /// <summary>The file is YAML.</summary>
    Syntax,

    /// <summary>One document, plain values: no aliases, no tags, no deep nesting.</summary>
    Plain,

    /// <summary>A key stands once in its map.</summary>
    KeyOnce,

    /// <summary>The keys that are needed are there.</summary>
    KeyMissing,

    /// <summary>The keys that are there are known.</summary>
    KeyUnknown,

    /// <summary>A value is a text, a list, a map, a number or a flag, as its key asks.</summary>
    Type,

    /// <summary>A value that is there says something.</summary>
    Empty,

    /// <summary>A value of a closed set is of the set.</summary>
    Choice,

    /// <summary>Ids hold lower-case letters, digits, dots and dashes.</summary>
    IdForm,

    /// <summary>An id is given once.</summary>
    IdOnce,

    /// <summary>What is named by its id exists.</summary>
    Reference,

    /// <summary>Nothing comes after itself, and no topic leads to itself.</summary>
    Circle,

    /// <summary>Years have four digits.</summary>
    Year,

    /// <summary>Eras and events are in the order of time, and an event lies in its era.</summary>
    TimeOrder,

    /// <summary>Texts keep to their number of words.</summary>
    Length,

    /// <summary>Lists keep to their number of entries.</summary>
    Count,

    /// <summary>Titles are buttons, so no two are the same.</summary>
    TitleOnce,

    /// <summary>A keyword leads to one topic, unless the topics say that they share it.</summary>
    KeywordOnce,

    /// <summary>A spelling names one term, and no lexicon turns one term into another.</summary>
    TermOnce,

    /// <summary>Placeholders are known.</summary>
    Placeholder,

    /// <summary>A language file belongs to the file and the language that its name says, and has its points in step.</summary>
    Overlay,

    /// <summary>A table that is taken in has its columns, and names topics, languages and fields that there are.</summary>
    Import,

    /// <summary>Warning: a topic shares a keyword with nobody.</summary>
    SharedKeyword,

    /// <summary>Warning: nothing leads to a topic.</summary>
    NoWayIn,

    /// <summary>Warning: an example stands twice.</summary>
    ExampleOnce,

    /// <summary>Warning: a keyword is part of another topic's keyword, or small talk uses it.</summary>
    KeywordOverlap,

    /// <summary>Warning: a language says nothing of a topic.</summary>
    Translation,

    /// <summary>Warning: an example is not recognised as its own topic.</summary>
    ExampleFound,

    /// <summary>Warning: something is still to be written.</summary>
    Todo,

    /// <summary>Warning: the list of facts and the knowledge do not say the same.</summary>
    Facts,
}
