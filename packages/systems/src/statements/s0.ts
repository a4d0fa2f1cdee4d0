import type { StatedSections } from '../statement.js';

/** What Symbee Connect's guide to user administration says, a statement at a time, in this project's words. */
export const s0 = {
  Overview: {
    'S0-01': ['domain', 'Every product feature is optional; end-user features are switched per user'],
    'S0-02': ['domain', "Every end user needs a User Profile of the product's own"],
    'S0-03': ['domain', 'The profile says which features are on for its user'],
    'S0-04': ['directory', 'The profile adds to the Amazon Connect definition of the user'],
    'S0-05': ['domain', 'Users can be configured one by one'],
    'S0-06': [
      'domain',
      'A template stands for a logical group: features are set on it, then bulk-applied to a group in one step',
    ],
    'S0-07': ['domain', 'End users are of two fundamental types'],
    'S0-08': ['gap', 'Missing: the list that names and defines the two types'],
  },
  'User Templates': {
    'S0-09': ['domain', 'A user is first created from a template'],
    'S0-10': ['domain', 'After creation a user can be customised to differ from the template'],
    'S0-11': [
      'domain',
      'Several templates exist side by side, one for each group that needs another configuration',
    ],
    'S0-12': ['domain', 'A changed template is re-applied to its group in a single step'],
    'S0-13': ['domain', 'Another or a changed template can be applied to an existing user at any time'],
    'S0-14': [
      'ui',
      'Template actions: Modify, Delete, Duplicate Template, Add Template – offer four use cases and a template list',
    ],
    'S0-15': ['domain', 'A template must be added before it can be configured'],
  },
  'Add Template': {
    'S0-16': ['domain', 'Field User Template Name: the identifier, shown in pick-lists'],
    'S0-17': ['domain', 'Field User Template Description: a short description'],
  },
  'Modify User Template': {
    'S0-18': ['domain', 'A template has one of three User Modes: Unison, Engagement, Supervisor'],
    'S0-19': ['domain', 'Unison = Unified Communications users, not in the contact centre'],
    'S0-20': ['domain', 'Engagement = contact-centre users'],
    'S0-21': ['domain', 'Engagement is the default mode of a template'],
    'S0-22': ['domain', 'Supervisor = contact-centre supervisors'],
    'S0-23': ['domain', 'Each mode has its own set of user settings'],
    'S0-24': [
      'gap',
      'Missing: the three settings pages (Unison, Engagement, Supervisor), which are only linked',
    ],
    'S0-25': ['gap', 'Missing: the "Notes:" list under Modify User Template; only its last sentence is left'],
    'S0-26': ['domain', 'Template changes reach all the selected users (end of the apply step)'],
  },
  'Duplicate Template': {
    'S0-27': ['domain', 'Makes a new template from the current settings of an existing one'],
    'S0-28': [
      'ui',
      'Started from one selected row of the template list, completed in a dialog – offer duplicate(source, new name, description)',
    ],
    'S0-29': ['domain', 'Field New Template Name: identifier of the new template, shown in pick-lists'],
    'S0-30': ['domain', 'Field User Template Description of the new template: short description'],
  },
  'Delete Template': {
    'S0-31': ['domain', 'An existing template, selected in the list, can be deleted'],
    'S0-32': ['ui', 'Deleting a template asks for confirmation – offer the effect before the run'],
  },
  'The two user listings': {
    'S0-33': ['domain', 'Contact Center listing: all configured contact-centre agents'],
    'S0-34': [
      'domain',
      'Unified Communications listing: all configured back-office users, called Unison users',
    ],
    'S0-35': [
      'directory',
      'Options and fields differ with integrated user management on or off; both listings',
    ],
    'S0-36': ['directory', 'Integrated: shows which users are in the Connect instance; both listings'],
    'S0-37': ['directory', 'Integrated: shows which of those also have a profile; both listings'],
    'S0-38': ['directory', 'Integrated: a Connect user can be promoted to a profile; both listings'],
    'S0-39': [
      'directory',
      'Integrated: all Connect user settings can be managed from these screens; both listings',
    ],
    'S0-40': [
      'directory',
      'Integrated: Connect users can be added and deleted from these screens; both listings',
    ],
    'S0-41': [
      'directory',
      'Integrated: managing Connect from here is a choice; work done in Connect itself stays possible; both listings',
    ],
    'S0-42': [
      'gap',
      'Missing: the two linked pages on enabling integrated user management; both listings and Add and Import',
    ],
    'S0-43': ['gap', 'Missing: the list of options with and without integrated management; both listings'],
    'S0-44': ['domain', 'A user must be added before it can be configured; both listings'],
  },
  'Resync Users with Amazon Connect': {
    'S0-45': ['directory', 'Offered only when integrated; both listings'],
    'S0-46': [
      'directory',
      'Synchronises all Connect-related fields: names, e-mail addresses, selected routing profile, security groups, hierarchy; both listings',
    ],
    'S0-47': ['directory', 'The values come from Connect into the profiles; both listings'],
    'S0-48': ['directory', 'Picks up changes made directly in Connect; both listings'],
    'S0-49': ['directory', 'May take some minutes; both listings'],
    'S0-50': ['directory', 'Once started it runs in the background; both listings'],
    'S0-51': ['gap', 'Missing: the further fields that stand behind "etc"; both listings'],
  },
  'Show User Existence': {
    'S0-52': ['directory', 'Offered only when integrated; both listings'],
    'S0-53': [
      'directory',
      'On: the list becomes a merge of Connect users and users with a profile; both listings',
    ],
    'S0-54': ['directory', 'On: the merged list also shows the differences between the two; both listings'],
    'S0-55': [
      'directory',
      'On: the list also holds every Connect user that has no profile yet; both listings',
    ],
    'S0-56': [
      'ui',
      'A check box at the top right of the listing – offer the list with and without the merge; both listings',
    ],
  },
  'Modify an existing user': {
    'S0-57': [
      'ui',
      'Opened by a click on the Login Name, or by ticking a row and Modify – offer a read of one user by its identity; both listings',
    ],
    'S0-58': ['domain', 'Modify takes one user at a time; both listings'],
    'S0-59': ['domain', 'Many users at a time are changed by template and (Re)Apply; both listings'],
    'S0-60': [
      'ui',
      'Opens "Users - Maintain Profile", which holds all the profile settings of the user – offer them all in one read; both listings',
    ],
    'S0-61': ['domain', 'A user has a mode, and it can be chosen on the single user; both listings'],
    'S0-62': [
      'ui',
      'The mode selector stands at the top of the form – offer the modes and the settings of each; both listings',
    ],
    'S0-63': [
      'ui',
      'Settings stand in Groups, and in Sections of them – offer group, section and order with each setting; both listings',
    ],
    'S0-64': ['gap', 'Missing: the "Notes:" list under Modify an existing User; both listings'],
  },
  'Delete existing users': {
    'S0-65': ['domain', 'One or more ticked users are deleted in one action; both listings'],
    'S0-66': [
      'ui',
      'The deletion asks for confirmation in a dialog – offer the effect before the run; both listings',
    ],
    'S0-67': [
      'directory',
      'Integrated: the confirmation offers "Also delete these users from Amazon Connect?"; both listings',
    ],
    'S0-68': ['directory', 'Default (not ticked): only the profile is deleted; both listings'],
    'S0-69': ['directory', 'Ticked: the user is deleted from both systems; both listings'],
  },
  '(Re)Apply Template': {
    'S0-70': [
      'domain',
      'Purpose 1: carry changes, made first on the template, to many users at once; both listings',
    ],
    'S0-71': [
      'directory',
      'Purpose 2, integrated only: give existing Connect users their first profile; both listings',
    ],
    'S0-72': [
      'directory',
      '"Promote" or "import" is nothing but the first application of a template to a Connect user; both listings',
    ],
    'S0-73': ['directory', 'A set of Connect users can be promoted together; both listings'],
    'S0-74': ['ui', 'The action works on all ticked users – offer apply over a set of ids; both listings'],
    'S0-75': [
      'ui',
      'Two Search Filters at the top limit the listed users – offer a filtered list; both listings',
    ],
    'S0-76': [
      'domain',
      'One filter example: users to whom a given template was last applied, so a profile keeps its last applied template; both listings',
    ],
    'S0-77': [
      'ui',
      'A select-all box in the table head (top left) takes all visible users only – offer a selection by filter; both listings',
    ],
    'S0-78': [
      'ui',
      'A dialog picks one template for all the selected users, then Apply Template – offer the template pick-list; both listings',
    ],
    'S0-79': [
      'domain',
      'Unified Communications listing only: make and choose a Unison template, because templates start as Engagement',
    ],
    'S0-80': ['gap', 'Missing: the "Notes:" list under (Re)Apply Template; both listings'],
  },
  'Assign Routing Profile, Assign Hierarchy': {
    'S0-81': ['directory', 'Both actions are offered only when integrated; both listings'],
    'S0-82': [
      'directory',
      'Assign Routing Profile sets the routing profile of many backing Connect users at once; both listings',
    ],
    'S0-83': [
      'directory',
      'Assign Hierarchy sets the Connect user hierarchy of many backing Connect users at once; both listings',
    ],
    'S0-84': [
      'ui',
      'Users are ticked, or narrowed with filters and select-all, as for apply – offer assignment over a set of ids; both listings',
    ],
    'S0-85': [
      'directory',
      'A dialog picks one routing profile or one hierarchy, for all the selected users; both listings',
    ],
    'S0-86': [
      'ui',
      'Update completes the dialog – offer the lists of routing profiles and hierarchies to choose from; both listings',
    ],
  },
  'Adding and uploading, from a listing': {
    'S0-87': [
      'ui',
      'Reached by Add and Import Users in the navigation or Add & Upload Users on a listing, both to one screen – offer one entry point; both listings',
    ],
    'S0-88': ['domain', 'New users come singly, or in bulk from a CSV file; both listings'],
  },
  'Create Users in Connect': {
    'S0-89': ['directory', 'Offered only when integrated; both listings'],
    'S0-90': [
      'directory',
      'The reverse of promoting: makes the Connect user for a profile that has none there; both listings',
    ],
    'S0-91': ['gap', 'Missing: the steps announced by "To do this:"; both listings'],
  },
  'Bulk Maintain User Settings': {
    'S0-92': ['domain', 'Updates the individual settings that applying a template does not update'],
    'S0-93': ['domain', 'So applying a template leaves a set of settings of each user alone'],
    'S0-94': ['domain', 'The editable fields are those that differ from user to user'],
    'S0-95': ['domain', 'The same settings and values as in Maintain User Profile'],
    'S0-96': ['domain', 'Several users are updated in one view'],
    'S0-97': [
      'ui',
      'The Columns button shows every setting that can be updated here – offer that list of settings',
    ],
    'S0-98': ['domain', 'Cancel Changes drops the pending edits'],
    'S0-99': ['domain', 'Apply Changes writes the pending edits'],
    'S0-100': ['gap', 'Missing: the list of fields that this screen can update'],
  },
  'Add and Import Users: in general': {
    'S0-101': ['directory', 'Options and fields differ with integrated user management on or off'],
    'S0-102': [
      'directory',
      'Integrated: fields in the lower part say how new users are created and configured in Connect',
    ],
    'S0-103': [
      'ui',
      'Integrated: a third way in is Create Users in Connect from a listing – offer it as a mode of its own',
    ],
    'S0-104': ['directory', 'In that mode the details are for Connect only'],
  },
  'Adding a single user': {
    'S0-105': ['ui', 'Chosen by the radio Create Single User – offer creation of one user'],
    'S0-106': ['domain', 'Identifying fields: Login Name, First Name, Last Name, Email, Secondary Email'],
    'S0-107': ['domain', 'Login Name is not case-sensitive in the product'],
    'S0-108': ['directory', 'Login Name is case-sensitive in Connect'],
    'S0-109': ['directory', 'Not integrated: users are created separately in the product and in Connect'],
    'S0-110': ['directory', 'Not integrated: Login Name must match the Connect login exactly'],
    'S0-111': ['domain', 'First and Last Name together make the user name'],
    'S0-112': [
      'directory',
      'Integrated: First and Last Name fill the same fields when the user is also created in Connect',
    ],
    'S0-113': [
      'directory',
      'Integrated: Email fills the same field when the user is also created in Connect',
    ],
    'S0-114': [
      'directory',
      'Secondary Email fills the same field when the user is also created in Connect (integration is not named as a condition here)',
    ],
    'S0-115': ['domain', 'A new user always needs a template, chosen under User Template; single and import'],
    'S0-116': [
      'domain',
      'That template sets the initial values of all the profile settings; single and import',
    ],
    'S0-117': ['domain', 'Another template can be applied after creation; single and import'],
    'S0-118': [
      'directory',
      'Integrated: a choice whether to create the user in Connect too, check box "Create User(s) in Amazon Connect?"',
    ],
    'S0-119': ['directory', 'Not ticked: no Connect user is made; single and import'],
    'S0-120': ['directory', 'Ticked: further fields collect the Connect details of the user'],
    'S0-121': [
      'directory',
      'The fields and selections shown have to be completed; all three ways of creating in Connect',
    ],
    'S0-122': ['gap', 'Missing: the list of Connect fields for a single user'],
  },
  'Creating Connect users from existing profiles': {
    'S0-123': [
      'ui',
      'Reached by Create Users in Connect from a listing – offer create-in-Connect over a set of ids',
    ],
    'S0-124': ['directory', 'Works on one or several users that already have a profile'],
    'S0-125': [
      'directory',
      'The fields collect the details used for the user, or for all the users selected',
    ],
    'S0-126': ['gap', 'Missing: the list of Connect fields in this mode'],
  },
  'Importing users from a CSV file': {
    'S0-127': [
      'ui',
      'Chosen by the radio Import Users with CSV File – offer import as a use case beside single creation',
    ],
    'S0-128': ['file', 'The user details come from a chosen CSV (comma-separated values) file'],
    'S0-129': ['file', 'A file may have 500 KB at most'],
    'S0-130': ['file', 'A larger file has to be split into smaller ones'],
    'S0-131': ['file', 'Two links download an example CSV that shows the format'],
    'S0-132': [
      'gap',
      'Missing: the columns and format of the example file, and what the two links differ in',
    ],
    'S0-133': ['file', 'One template is chosen on the screen for the users of the file'],
    'S0-134': [
      'directory',
      'Integrated: a choice whether to create the users of the file in Connect at the same time, same check box',
    ],
    'S0-135': [
      'directory',
      'Ticked: further fields collect the Connect details, used for each user of the file',
    ],
    'S0-136': ['gap', 'Missing: the list of Connect fields for an import'],
    'S0-137': [
      'file',
      'Users who need other Connect settings (routing profile, security profile, hierarchy) go into separate files: one set of Connect settings a file',
    ],
  },
} as const satisfies StatedSections;
